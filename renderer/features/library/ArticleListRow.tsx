import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourDot } from '#renderer/ui/Chip.tsx';
import { StatusChip } from '#renderer/workbench/StatusChip.tsx';
import type { ArticleRow } from '#shared/contract/library.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './ArticleList.module.css';
import { untitledName } from '#renderer/workbench/place-names.ts';
import { DoubtMark } from './DoubtMark.tsx';

type Props = {
  /** undefined: not read yet. */
  article: ArticleRow | undefined;
  isOpen: boolean;
};

/** The cells of one article in the list. Memoised: the list draws anew with each key, its rows need not. */
export const ArticleListRow = memo(function ArticleListRow({ article, isOpen }: Props) {
  const { t, i18n } = useTranslation('library');
  if (article === undefined) {
    return (
      <div className={styles.row} role="gridcell">
        <span className={styles.waiting} aria-label={t('list.loading')} />
      </div>
    );
  }
  const { headline, opening, byline, kind, date, page, chars, status, tags, doubts } = article;
  const day = formatEdtf(i18n, date);
  return (
    <div className={styles.row} data-open={isOpen || undefined}>
      <div role="gridcell" className={styles.cell} data-column="headline">
        <span
          className={styles.headline}
          lang={headline === null ? undefined : 'zh-CN'}
          data-untitled={headline === null || undefined}
          title={headline ?? opening ?? undefined}
        >
          {headline ?? untitledName(i18n, opening)}
        </span>
        {doubts > 0 && <DoubtMark count={doubts} />}
        {tags.length > 0 && (
          <span className={styles.tags} title={tags.map(({ name }) => name).join('、')}>
            {tags.slice(0, 4).map(({ id, colour }) => (
              <ColourDot key={id} colour={colour} />
            ))}
          </span>
        )}
      </div>
      <div
        role="gridcell"
        className={styles.cell}
        data-column="byline"
        lang="zh-CN"
        title={byline ?? undefined}
      >
        {byline}
      </div>
      <div role="gridcell" className={styles.cell} data-column="kind">
        {t(`kind.${kind}`)}
      </div>
      <div role="gridcell" className={styles.cell} data-column="date" title={day}>
        {day}
      </div>
      <div role="gridcell" className={styles.cell} data-column="page">
        {page}
      </div>
      <div role="gridcell" className={styles.cell} data-column="chars">
        {chars}
      </div>
      <div role="gridcell" className={styles.cell} data-column="status">
        <StatusChip status={status} />
      </div>
    </div>
  );
});
