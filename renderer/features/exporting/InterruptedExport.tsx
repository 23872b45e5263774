import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import type { ExportReport } from '#shared/contract/exporting.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { ExportedFiles } from './ExportedFiles.tsx';
import { interruptedText } from './interrupted-text.ts';
import styles from './ExportOutcome.module.css';

type Props = { job: Job; files: ExportReport['files']; onResume: () => void; onLeave: () => void };

/** An export that was cut short: what it has made, and whether to go on or to leave it at that. */
export function InterruptedExport({ job, files, onResume, onLeave }: Props) {
  const { t, i18n } = useTranslation('exporting');
  return (
    <div className={styles.outcome} data-state={job.state}>
      <p role="status">
        {interruptedText(i18n, job)}
        {job.error !== null && ` ${describeError(i18n, job.error)}`}
      </p>
      <div className={styles.line}>
        <Button variant="primary" onClick={onResume}>
          {t('interrupted.resume')}
        </Button>
        <Button onClick={onLeave}>{t('interrupted.leave')}</Button>
      </div>
      {files.length > 0 && <ExportedFiles files={files} />}
    </div>
  );
}
