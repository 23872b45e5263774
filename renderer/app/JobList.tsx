import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import { JobControls } from './JobControls.tsx';
import styles from './JobList.module.css';

/** The latest imports, exports and other tasks: how they stand or ended, and the reports of imports. */
export function JobList({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('jobs');
  const { t: tApp } = useTranslation('app');
  const { runAction } = useWorkbench();
  const jobs = useQuery(procedureQuery('jobs.list', {})).data?.jobs ?? [];
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Dialog
      title={t('list.title')}
      closeLabel={tApp('common.close')}
      onClose={onClose}
      isReading={jobs.length === 0}
      size="large"
    >
      {jobs.length === 0 ? (
        <p className={styles.empty}>{t('list.empty')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('list.label')}>
          {jobs.map((job) => (
            <li key={job.id} className={styles.job}>
              <span className={styles.kind}>{t(`kind.${job.kind}`)}</span>
              <span className={styles.state} data-state={job.state}>
                {t(`state.${job.state}`)}
              </span>
              <span className={styles.count}>
                {t('progress.count', { done: job.done, total: job.total })}
              </span>
              <time className={styles.time} dateTime={new Date(job.startedAt).toISOString()}>
                {time.format(job.startedAt)}
              </time>
              <JobControls job={job} />
              {job.kind === 'import' && (
                <Button variant="quiet" onClick={() => runAction('importing.showReport', { jobId: job.id })}>
                  {t('action.report')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
