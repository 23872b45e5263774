import { useTranslation } from 'react-i18next';
import { pageName, publicationName } from '#renderer/workbench/place-names.ts';
import type { ContextLine, contextSorts } from '#shared/contract/search-analysis.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import { dayInColumn } from './day-in-column.ts';
import styles from './ContextLines.module.css';

type Props = {
  /** undefined: not read yet. */
  line: ContextLine | undefined;
  order: (typeof contextSorts)[number];
};

/** A finding between its neighbours, in columns, with where it stands. */
export function ContextLineRow({ line, order }: Props) {
  const { t, i18n } = useTranslation(['searching', 'library']);
  if (line === undefined) return <span className={styles.waiting} aria-label={t('library:list.loading')} />;
  const { left, found, right, how, headline, publication, date, page, field } = line;
  const place = [
    publicationName(i18n, publication),
    date === null ? null : formatEdtf(i18n, date),
    page === null ? null : pageName(i18n, { number: page }),
    headline,
    t(`field.${field}`),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  return (
    <div className={styles.row} title={place} data-order={order}>
      <span className={styles.left} lang="zh-CN">
        <span>{left}</span>
      </span>
      <mark className={styles.found} lang="zh-CN" data-how={how}>
        {found}
      </mark>
      <span className={styles.right} lang="zh-CN">
        {right}
      </span>
      <span className={styles.headline} lang="zh-CN">
        {headline}
      </span>
      <span className={styles.place}>
        {date === null ? t('library:name.undated') : dayInColumn(i18n, date)}
      </span>
    </div>
  );
}
