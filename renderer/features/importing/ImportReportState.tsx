import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { isJobOpen, type Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import styles from './ImportReportState.module.css';

/** How far an import is, and ways to pause it, to go on with it, or to give it up. */
export function ImportReportState({ job }: { job: Job }) {
  const { t, i18n } = useTranslation('importing');
  const { t: tJobs } = useTranslation('jobs');
  const pause = useCommand('jobs.pause');
  const resume = useCommand('jobs.resume');
  const cancel = useCommand('jobs.cancel');
  const isBusy = pause.isPending || resume.isPending || cancel.isPending;
  if (job.state === 'done') return null;
  return (
    <div className={styles.state} data-state={job.state}>
      <p role="status" className={styles.text}>
        {t(`report.${job.state}`)}{' '}
        {isJobOpen(job.state) && tJobs('progress.count', { done: job.done, total: job.total })}
      </p>
      {job.error !== null && <p role="alert">{describeError(i18n, job.error)}</p>}
      {isJobOpen(job.state) && (
        <div className={styles.actions}>
          <div className={styles.bar}>
            <ProgressBar label={tJobs('kind.import')} value={job.total > 0 ? job.done / job.total : null} />
          </div>
          {job.state === 'running' ? (
            <Button busy={isBusy} onClick={() => pause.mutate({ jobId: job.id })}>
              {t('report.pause')}
            </Button>
          ) : (
            <Button variant="primary" busy={isBusy} onClick={() => resume.mutate({ jobId: job.id })}>
              {t('report.resume')}
            </Button>
          )}
          <Button busy={isBusy} onClick={() => cancel.mutate({ jobId: job.id })}>
            {t('report.discard')}
          </Button>
        </div>
      )}
    </div>
  );
}
