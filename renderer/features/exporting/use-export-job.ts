import { useQuery } from '@tanstack/react-query';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { jobId } from '#shared/domain/ids.ts';

export type ExportJob = {
  /** The export that this view started last; null before the first. */
  job: Job | null;
  isStarting: boolean;
  start(input: InputOf<'exporting.start'>): void;
  cancel(): void;
  /** Lets the export finish the file that it is at, and wait. */
  pause(): void;
  resume(): void;
  /** Puts the outcome away. */
  dismiss(): void;
};

/** The export that is under way or done; its id stands in the address, so that coming back brings its files back. */
export function useExportJob(): ExportJob {
  const workbench = useWorkbench();
  const named = jobId.safeParse(useLocation().params['exported']);
  const query = useQuery({
    ...procedureQuery('jobs.job', { jobId: named.data ?? '' }),
    enabled: named.success,
  });
  const show = (id: string): void => workbench.navigate({ params: { exported: id } }, { replace: true });
  const start = useCommand('exporting.start', { onSuccess: (started) => show(started.jobId) });
  const cancel = useCommand('jobs.cancel');
  const pause = useCommand('jobs.pause');
  const resume = useCommand('jobs.resume');
  return {
    job: named.success ? (query.data ?? null) : null,
    isStarting: start.isPending || (named.success && query.isPending),
    start: (input) => start.mutate(input),
    cancel: () => {
      if (named.success) cancel.mutate({ jobId: named.data });
    },
    pause: () => {
      if (named.success) pause.mutate({ jobId: named.data });
    },
    resume: () => {
      if (named.success) resume.mutate({ jobId: named.data });
    },
    dismiss: () => show(''),
  };
}
