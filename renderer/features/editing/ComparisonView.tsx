import { useTranslation } from 'react-i18next';
import type { Comparison } from '#shared/contract/editing.ts';
import styles from './ComparisonView.module.css';
import { comparisonRows } from './comparison-rows.ts';

/** What was added (underlined) and removed (struck out), paragraph by paragraph. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('editing');
  const rows = comparisonRows(comparison);
  if (rows.every((row) => row.type === 'unchanged'))
    return <p className={styles.same}>{t('revisions.same')}</p>;
  return (
    <div className={styles.comparison} lang="zh-CN">
      {rows.map((row, index) =>
        row.type === 'unchanged' ? (
          <p key={index} className={styles.unchanged}>
            {t('revisions.unchanged', { count: row.count })}
          </p>
        ) : (
          <div key={index} className={styles.part}>
            {row.part.part !== 'body' && <span className={styles.label}>{t(`part.${row.part.part}`)}</span>}
            <p>
              {row.part.runs.map((run, place) => {
                if (run.change === 'kept') return <span key={place}>{run.text}</span>;
                const Mark = run.change === 'added' ? 'ins' : 'del';
                return (
                  <Mark key={place} className={styles[run.change]}>
                    {run.text}
                  </Mark>
                );
              })}
            </p>
          </div>
        ),
      )}
    </div>
  );
}
