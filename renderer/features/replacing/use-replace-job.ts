import { useQuery } from '@tanstack/react-query';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { jobId } from '#shared/domain/ids.ts';

export type ReplaceJob = {
  /** The replacement, or its undoing, that this view started last; null before the first. */
  job: Job | null;
  isStarting: boolean;
  start(input: InputOf<'replacing.start'>): void;
  undo(): void;
  cancel(): void;
  /** Puts the outcome away. */
  dismiss(): void;
};

/** The job that is under way or done; its id stands in the address, so that coming back brings its report back. */
export function useReplaceJob(): ReplaceJob {
  const workbench = useWorkbench();
  const named = jobId.safeParse(useLocation().params['replaced']);
  const query = useQuery({
    ...procedureQuery('jobs.job', { jobId: named.data ?? '' }),
    enabled: named.success,
  });
  const show = (id: string): void => workbench.navigate({ params: { replaced: id } }, { replace: true });
  const onSuccess = (started: { jobId: string }): void => show(started.jobId);
  const start = useCommand('replacing.start', { onSuccess });
  const undo = useCommand('replacing.undo', { onSuccess });
  const cancel = useCommand('jobs.cancel');
  return {
    job: named.success ? (query.data ?? null) : null,
    isStarting: start.isPending || undo.isPending || (named.success && query.isPending),
    start: (input) => start.mutate(input),
    undo: () => {
      if (named.success) undo.mutate({ jobId: named.data });
    },
    cancel: () => {
      if (named.success) cancel.mutate({ jobId: named.data });
    },
    dismiss: () => {
      if (named.success) show('');
    },
  };
}
