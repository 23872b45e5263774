import { CircleAlert, CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { FileId, JobId, PageId } from '#shared/domain/ids.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { NearDuplicateList } from './NearDuplicateList.tsx';
import { FailureList } from './FailureList.tsx';
import styles from './ImportReportDialog.module.css';
import { useImportReport } from './use-import-report.ts';

type Props = { jobId: JobId; onClose: () => void };

/** What an import did: pages that were added, files that were passed over or failed, why, and what to do. */
export function ImportReportDialog({ jobId, onClose }: Props) {
  const { t, i18n } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const { navigate } = useWorkbench();
  const { job, report } = useImportReport(jobId);
  const start = useCommand('importing.start');
  if (job === undefined || report === null) return null;
  const { imported, skipped, failed } = report;
  const changed = skipped.filter(({ reason }) => reason === 'same-name');
  const askedFor = changed.map(({ fileId }) => fileId).filter((id): id is FileId => id !== null);

  function openPage(pageId: PageId) {
    onClose();
    navigate({ scope: { kind: 'page', pageId }, list: 'library', work: null });
  }

  return (
    <Dialog
      title={t('report.title')}
      closeLabel={tApp('common.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {tApp('common.done')}
        </Button>
      }
    >
      <div className={styles.report}>
        {job.state === 'cancelled' && <p className={styles.note}>{t('report.cancelled')}</p>}
        {job.error !== null && (
          <p className={styles.note} role="alert">
            {describeError(i18n, job.error)}
          </p>
        )}
        <dl className={styles.counts}>
          <Count
            tone="success"
            icon={<CircleCheck aria-hidden />}
            label={t('report.imported')}
            count={imported.length}
          />
          <Count
            tone="warning"
            icon={<CircleSlash aria-hidden />}
            label={t('report.skipped')}
            count={skipped.length}
          />
          <Count
            tone="danger"
            icon={<CircleAlert aria-hidden />}
            label={t('report.failed')}
            count={failed.length}
          />
        </dl>
        {failed.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t('report.failedTitle')}</h3>
            <FailureList failures={failed} />
            <p className={styles.advice}>{t('report.failedAdvice')}</p>
          </section>
        )}
        {skipped.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t('report.skippedTitle')}</h3>
            <ul className={styles.files}>
              {skipped.map(({ file, reason }, index) => (
                <li key={`${index} ${file}`} className={styles.file}>
                  <span className={styles.name}>{file}</span>
                  <span className={styles.reason}>{t(`report.reason.${reason}`)}</span>
                </li>
              ))}
            </ul>
            {askedFor.length > 0 && (
              <Button
                busy={start.isPending}
                onClick={() => start.mutate({ files: askedFor, sameName: 'add' }, { onSuccess: onClose })}
              >
                {t('report.addChanged', { count: askedFor.length })}
              </Button>
            )}
          </section>
        )}
        <NearDuplicateList pageIds={imported.map(({ pageId }) => pageId)} />
        {imported.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t('report.importedTitle')}</h3>
            <ul className={styles.files}>
              {imported.slice(0, 200).map(({ file, pageId, articleIds, sourceId }) => (
                <li key={sourceId} className={styles.file}>
                  <span className={styles.name}>{file}</span>
                  <span className={styles.reason}>{t('report.articles', { count: articleIds.length })}</span>
                  <Button variant="quiet" onClick={() => openPage(pageId)}>
                    {t('report.review')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

function Count({
  tone,
  icon,
  label,
  count,
}: {
  tone: string;
  icon: React.ReactNode;
  label: string;
  count: number;
}) {
  return (
    <div className={styles.count} data-tone={count > 0 ? tone : undefined}>
      {icon}
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}
