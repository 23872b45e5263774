import { useTranslation } from 'react-i18next';
import type { HitReason } from '#shared/contract/searching.ts';
import styles from './HitReasons.module.css';

const shownAtMost = 3;

/** Why an article is a hit: what was found in it, and whether as typed, through folding, by look-alikes or in the OCR text. */
export function HitReasons({ why }: { why: readonly HitReason[] }) {
  const { t } = useTranslation('searching');
  if (why.length === 0) return null;
  const whole = why
    .map(({ field, how, found }) =>
      t('why.whole', { field: t(`field.${field}`), how: t(`why.${how}`), found }),
    )
    .join('\n');
  return (
    <p className={styles.reasons} title={whole}>
      <span className={styles.hidden}>{t('why.label')}</span>
      {why.slice(0, shownAtMost).map(({ field, how, found }) => (
        <span
          key={`${field} ${how} ${found}`}
          className={styles.reason}
          data-how={field === 'source' ? 'source' : how}
        >
          <span className={styles.how}>
            {t(`field.${field}`)} · {t(`why.${how}`)}
          </span>
          <span className={styles.found}>{found}</span>
        </span>
      ))}
      {why.length > shownAtMost && (
        <span className={styles.more}>{t('why.more', { count: why.length - shownAtMost })}</span>
      )}
    </p>
  );
}
