import { useCommand } from '#renderer/bridge/client-context.ts';
import { useJobInAddress } from '#renderer/workbench/use-job-in-address.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';

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

/** The replacement that is under way or done. */
export function useReplaceJob(): ReplaceJob {
  const { id, job, isPending, show } = useJobInAddress('replaced');
  const onSuccess = (started: { jobId: string }): void => show(started.jobId);
  const start = useCommand('replacing.start', { onSuccess });
  const undo = useCommand('replacing.undo', { onSuccess });
  const cancel = useCommand('jobs.cancel');
  return {
    job,
    isStarting: start.isPending || undo.isPending || isPending,
    start: (input) => start.mutate(input),
    undo: () => {
      if (id !== null) undo.mutate({ jobId: id });
    },
    cancel: () => {
      if (id !== null) cancel.mutate({ jobId: id });
    },
    dismiss: () => {
      if (id !== null) show('');
    },
  };
}
