import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import styles from './JobStatus.module.css';

/** Long work under way, the newest first, each with how far it is and a way to stop it. */
export function JobStatus() {
  const { t } = useTranslation('jobs');
  const jobs = useQuery(procedureQuery('jobs.list', {})).data?.jobs ?? [];
  const cancel = useCommand('jobs.cancel');
  const running = jobs.filter(({ state }) => state === 'running');
  return running.slice(0, 2).map((job) => {
    const name = t(`kind.${job.kind}`);
    return (
      <div key={job.id} className={styles.job}>
        <span role="status" className={styles.text}>
          {name} {job.total > 0 && t('progress.count', { done: job.done, total: job.total })}
        </span>
        {job.current !== null && <span className={styles.current}>{job.current}</span>}
        <div className={styles.bar}>
          <ProgressBar label={name} value={job.total > 0 ? job.done / job.total : null} />
        </div>
        <IconButton
          label={t('action.cancel', { job: name })}
          tooltipSide="top"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate({ jobId: job.id })}
        >
          <X aria-hidden />
        </IconButton>
      </div>
    );
  });
}
