import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportFileFilter } from '#shared/contract/import-batches.ts';
import styles from './ReportFilters.module.css';

type Outcome = ImportFileFilter['outcome'];
type Props = { counts: ImportCounts; value: Outcome; onValueChange: (value: Outcome) => void };

const outcomes = [
  ['imported', 'imported'],
  ['doubtful', 'doubtful'],
  ['duplicate', 'duplicate'],
  ['same-name', 'sameName'],
  ['same-page', 'samePage'],
  ['conflicts', 'conflicts'],
  ['failed', 'failed'],
  ['waiting', 'waiting'],
] as const satisfies readonly (readonly [NonNullable<Outcome>, keyof ImportCounts])[];

/** The outcomes that files have, each with their number; one shows these files alone. */
export function ReportFilters({ counts, value, onValueChange }: Props) {
  const { t } = useTranslation('importing');
  const { imported, duplicate, sameName, samePage, conflicts, failed, waiting } = counts;
  const all = imported + duplicate + sameName + samePage + conflicts + failed + waiting;
  return (
    <div role="group" aria-label={t('report.filter')} className={styles.filters}>
      <button
        type="button"
        className={styles.filter}
        aria-pressed={value === undefined}
        onClick={() => onValueChange(undefined)}
      >
        {t('report.all')} <span className={styles.count}>{all}</span>
      </button>
      {outcomes.map(
        ([outcome, name]) =>
          (counts[name] > 0 || outcome === value) && (
            <button
              key={outcome}
              type="button"
              className={styles.filter}
              data-outcome={outcome}
              aria-pressed={value === outcome}
              onClick={() => onValueChange(value === outcome ? undefined : outcome)}
            >
              {t(`outcome.${outcome}`)} <span className={styles.count}>{counts[name]}</span>
            </button>
          ),
      )}
    </div>
  );
}
