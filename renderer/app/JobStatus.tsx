import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { useFocusHeir } from '#renderer/workbench/focus-target.ts';
import { isJobOpen } from '#shared/contract/jobs.ts';
import { JobControls } from './JobControls.tsx';
import styles from './JobStatus.module.css';

/** Long work under way, paused or interrupted, the newest first, each with how far it is and ways to hold and to stop it. */
export function JobStatus() {
  const { t } = useTranslation('jobs');
  const jobs = useQuery(procedureQuery('jobs.list', {})).data?.jobs ?? [];
  const open = jobs.filter(({ state }) => isJobOpen(state));
  const focusHeir = useFocusHeir(open.map(({ id }) => id).join(' '));
  return open.slice(0, 2).map((job) => {
    const name = t(`kind.${job.kind}`);
    return (
      <div key={job.id} {...focusHeir} className={styles.job} data-state={job.state}>
        <span role="status" className={styles.text}>
          {job.state === 'paused' || job.state === 'interrupted'
            ? t(`standing.${job.state}`, { job: name })
            : name}{' '}
          {job.total > 0 && t('progress.count', { done: job.done, total: job.total })}
        </span>
        {job.current !== null && <span className={styles.current}>{job.current}</span>}
        <div className={styles.bar}>
          <ProgressBar label={name} value={job.total > 0 ? job.done / job.total : null} />
        </div>
        <JobControls job={job} />
      </div>
    );
  });
}
