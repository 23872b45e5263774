import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { isJobOpen } from '#shared/contract/jobs.ts';
import { exportReport } from '#shared/contract/exporting.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { ExportedFiles } from './ExportedFiles.tsx';
import styles from './ExportOutcome.module.css';
import { InterruptedExport } from './InterruptedExport.tsx';
import { OpenArticleButton } from './OpenArticleButton.tsx';
import type { ExportJob } from './use-export-job.ts';

/** How far the export is, and what came of it. */
export function ExportOutcome({ exporting }: { exporting: ExportJob }) {
  const { t, i18n } = useTranslation('exporting');
  const { job } = exporting;
  const outcomeRef = useRef<HTMLDivElement>(null);
  const isOpen = job !== null && isJobOpen(job.state);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The button that began or ended it is gone, waits or is disabled, and the keyboard would be nowhere.
    const { activeElement } = document;
    const isNowhere =
      activeElement === document.body || activeElement?.matches(':disabled, [aria-busy="true"]') === true;
    if (wasOpen.current !== isOpen && isNowhere) outcomeRef.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (job === null) return null;
  const report = exportReport.safeParse(job.report);
  const files = report.success ? report.data.files : [];
  if (job.state === 'interrupted') {
    const { resume, cancel } = exporting;
    return <InterruptedExport job={job} files={files} onResume={resume} onLeave={cancel} />;
  }
  if (isOpen) {
    return (
      // Of its own: the outcome would take over its place, and with it the focus that belongs to the files.
      <div key="running" ref={outcomeRef} tabIndex={-1} className={styles.running}>
        <p role="status">
          {t(job.state === 'paused' ? 'outcome.paused' : 'outcome.running', {
            done: job.done,
            total: job.total,
          })}
        </p>
        <ProgressBar label={t('outcome.progress')} value={job.total > 1 ? job.done / job.total : null} />
        {job.total > 1 &&
          (job.state === 'paused' ? (
            <Button onClick={exporting.resume}>{t('action.resume')}</Button>
          ) : (
            <Button onClick={exporting.pause}>{t('action.pause')}</Button>
          ))}
        <Button onClick={exporting.cancel}>{t('action.cancel')}</Button>
      </div>
    );
  }
  const isDone = job.state === 'done';
  const text = isDone
    ? t('outcome.done', { count: files.length })
    : job.state === 'cancelled'
      ? t('outcome.cancelled')
      : describeError(i18n, job.error ?? { code: 'internal', details: {} });
  return (
    <div ref={outcomeRef} tabIndex={-1} className={styles.outcome} data-state={job.state}>
      <div className={styles.line}>
        {isDone ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
        <p role={job.state === 'failed' ? 'alert' : 'status'}>{text}</p>
        <OpenArticleButton details={job.error?.details} />
        <IconButton label={t('action.dismiss')} onClick={exporting.dismiss}>
          <X aria-hidden />
        </IconButton>
      </div>
      {files.length > 0 && <ExportedFiles files={files} />}
    </div>
  );
}
