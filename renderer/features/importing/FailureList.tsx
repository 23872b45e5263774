import { useTranslation } from 'react-i18next';
import { describeError } from '#shared/i18n/describe-error.ts';
import styles from './FailureList.module.css';
import type { StagingFailure } from './staging-failure.ts';

/** Files that were not imported, each with its reason. */
export function FailureList({ failures }: { failures: readonly StagingFailure[] }) {
  const { i18n } = useTranslation('errors');
  return (
    <ul className={styles.list}>
      {failures.map((failure, index) => (
        // A file may fail twice in one import, under one name.
        <li key={`${index} ${failure.file}`} className={styles.item}>
          <span className={styles.file}>{failure.file}</span>
          <span className={styles.reason}>{describeError(i18n, failure)}</span>
        </li>
      ))}
    </ul>
  );
}
