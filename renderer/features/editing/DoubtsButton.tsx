import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Popover } from '#renderer/ui/Popover.tsx';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { askedDoubt } from '#shared/domain/import-doubt.ts';
import { formatDoubt } from '#shared/i18n/format-doubt.ts';
import styles from './DoubtsButton.module.css';

/** How many doubts the import left in an article; opens them as a list. Nothing where there are none. */
export function DoubtsButton({ detail }: { detail: ArticleDetail }) {
  const { t, i18n } = useTranslation('editing');
  const doubts = detail.doubts.map(({ code, message }) =>
    formatDoubt(i18n, { code: askedDoubt(code), message }),
  );
  if (detail.truncated) doubts.unshift(t('view.truncated'));
  if (doubts.length === 0) return null;
  return (
    <Popover
      label={t('view.doubtsTitle')}
      align="end"
      trigger={
        <button type="button" className={styles.button}>
          <CircleAlert aria-hidden />
          {t('view.doubts', { count: doubts.length })}
        </button>
      }
    >
      <h2 className={styles.title}>{t('view.doubtsTitle')}</h2>
      <ul className={styles.list}>
        {doubts.map((doubt, index) => (
          <li key={index}>{doubt}</li>
        ))}
      </ul>
    </Popover>
  );
}
