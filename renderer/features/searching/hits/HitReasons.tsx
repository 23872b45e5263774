import { useTranslation } from 'react-i18next';
import type { HitReason } from '#shared/contract/searching.ts';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './HitReasons.module.css';
import { groupReasons } from './group-reasons.ts';

const shownAtMost = 3;

/** Why an article is a hit: what was found in it, and whether as typed, through folding, by look-alikes or in the OCR text. */
export function HitReasons({ why }: { why: readonly HitReason[] }) {
  const { t, i18n } = useTranslation('searching');
  if (why.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { style: 'narrow', type: 'conjunction' });
  const groups = groupReasons(why).map((group) => ({
    ...group,
    field: list.format(group.fields.map((field) => t(`field.${field}`))),
  }));
  const whole = groups
    .map(({ field, how, found }) => t('why.whole', { field, how: t(`why.${how}`), found }))
    .join('\n');
  return (
    <p className={styles.reasons} title={whole}>
      <span className={spoken.only}>{t('why.label')}</span>
      {groups.slice(0, shownAtMost).map(({ field, how, found, isSource }) => (
        <span key={`${field} ${how} ${found}`} className={styles.reason} data-how={isSource ? 'source' : how}>
          <span className={styles.how}>
            {field} · {t(`why.${how}`)}
          </span>
          <span className={styles.found}>{found}</span>
        </span>
      ))}
      {groups.length > shownAtMost && (
        <span className={styles.more}>{t('why.more', { count: groups.length - shownAtMost })}</span>
      )}
    </p>
  );
}
