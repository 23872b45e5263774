import { Pause, Play, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { isJobOpen, type Job } from '#shared/contract/jobs.ts';

/**
 * Buttons that pause a job, let it go on, and end it; none once it has ended. While one waits for its answer they do
 * nothing, but keep the focus: a disabled button would lose it.
 */
export function JobControls({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const pause = useCommand('jobs.pause');
  const resume = useCommand('jobs.resume');
  const cancel = useCommand('jobs.cancel');
  if (!isJobOpen(job.state)) return null;
  const name = t(`kind.${job.kind}`);
  const isBusy = pause.isPending || resume.isPending || cancel.isPending;
  const isRunning = job.state === 'running';
  return (
    <>
      <IconButton
        label={t(isRunning ? 'action.pause' : 'action.resume', { job: name })}
        tooltipSide="top"
        aria-disabled={isBusy || undefined}
        onClick={() => !isBusy && (isRunning ? pause : resume).mutate({ jobId: job.id })}
      >
        {isRunning ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <IconButton
        label={t(job.state === 'interrupted' ? 'action.discard' : 'action.cancel', { job: name })}
        tooltipSide="top"
        aria-disabled={isBusy || undefined}
        onClick={() => !isBusy && cancel.mutate({ jobId: job.id })}
      >
        <X aria-hidden />
      </IconButton>
    </>
  );
}
