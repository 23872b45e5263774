import { useCommand } from '#renderer/bridge/client-context.ts';
import { useJobInAddress } from '#renderer/workbench/use-job-in-address.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';

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

/** The export that is under way or done. */
export function useExportJob(): ExportJob {
  const { id, job, isPending, show } = useJobInAddress('exported');
  const start = useCommand('exporting.start', { onSuccess: (started) => show(started.jobId) });
  const cancel = useCommand('jobs.cancel');
  const pause = useCommand('jobs.pause');
  const resume = useCommand('jobs.resume');
  return {
    job,
    isStarting: start.isPending || isPending,
    start: (input) => start.mutate(input),
    cancel: () => {
      if (id !== null) cancel.mutate({ jobId: id });
    },
    pause: () => {
      if (id !== null) pause.mutate({ jobId: id });
    },
    resume: () => {
      if (id !== null) resume.mutate({ jobId: id });
    },
    dismiss: () => show(''),
  };
}
