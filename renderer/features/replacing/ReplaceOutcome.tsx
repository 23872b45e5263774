import { CircleAlert, CircleCheck, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { isJobOpen } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { LeftArticles } from './LeftArticles.tsx';
import styles from './ReplaceOutcome.module.css';
import { reportOf, reportText } from './report-text.ts';
import type { ReplaceJob } from './use-replace-job.ts';

type Props = {
  replacing: ReplaceJob;
  /** Lists again what there is to be replaced. */
  onLook?: () => void;
};

/** How far a replacement is, or what came of it, with the way back. */
export function ReplaceOutcome({ replacing, onLook }: Props) {
  const { t, i18n } = useTranslation('replacing');
  const { job } = replacing;
  const outcomeRef = useRef<HTMLDivElement>(null);
  const state = job?.state ?? 'running';
  const isUnderWay = state === 'running' || state === 'paused';
  useEffect(() => {
    // The button that was pressed has gone, and the keyboard would be nowhere.
    if (document.activeElement === document.body) outcomeRef.current?.focus();
  }, [isUnderWay]);
  const report = job === null ? null : reportOf(job);
  const action = report?.action ?? 'replace';
  if (job === null || isUnderWay) {
    const [done, total] = [job?.done ?? 0, job?.total ?? 0];
    return (
      <div
        ref={outcomeRef}
        tabIndex={-1}
        className={styles.outcome}
        aria-label={t('report.label')}
        role="group"
      >
        <p role="status">{t(`progress.${action}`, { done, total })}</p>
        <ProgressBar label={t('report.label')} value={total > 0 ? done / total : null} />
        <Button onClick={replacing.cancel}>{t('progress.stop')}</Button>
      </div>
    );
  }
  const isWhole = state === 'done';
  return (
    <div
      ref={outcomeRef}
      tabIndex={-1}
      role="group"
      aria-label={t('report.label')}
      className={styles.outcome}
      data-state={state}
    >
      <div className={styles.said}>
        {isWhole ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
        <p role="status">
          {state === 'cancelled' && `${t('report.cancelled')} `}
          {state === 'failed' && `${t('report.failed')} `}
          {report !== null && reportText(i18n, report)}{' '}
          {state === 'interrupted' && t('report.interrupted', { done: job.done, total: job.total })}
        </p>
      </div>
      {job.error !== null && <p role="alert">{describeError(i18n, job.error)}</p>}
      <div className={styles.line}>
        {action === 'replace' && (report?.articles ?? 0) > 0 && !isJobOpen(state) && (
          <Button onClick={replacing.undo}>
            <Undo2 aria-hidden />
            {t('button.undo')}
          </Button>
        )}
        {onLook !== undefined && <Button onClick={onLook}>{t('button.look')}</Button>}
      </div>
      {report !== null && report.left > 0 && <LeftArticles report={report} />}
    </div>
  );
}
