import { useTranslation } from 'react-i18next';
import { pageName, publicationName, untitledName } from '#renderer/workbench/place-names.ts';
import { StatusChip } from '#renderer/workbench/StatusChip.tsx';
import type { SearchHit } from '#shared/contract/searching.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import { Highlighted } from './Highlighted.tsx';
import { HitReasons } from './HitReasons.tsx';
import styles from './SearchHitRow.module.css';

type Props = {
  /** undefined: not read yet. */
  hit: SearchHit | undefined;
  openId: string | null;
  /** Found only if OCR has misread it. */
  isNear?: boolean;
};

/** One found article: headline, the best place in its text, why it was found, and where it stood. */
export function SearchHitRow({ hit, openId, isNear = false }: Props) {
  const { t, i18n } = useTranslation('library');
  if (hit === undefined) {
    return (
      <div className={styles.row}>
        <span className={styles.waiting} aria-label={t('list.loading')} />
      </div>
    );
  }
  const { headline, opening, snippet, publication, date, page, kind, status, articleId, why } = hit;
  const place = [
    publicationName(i18n, publication),
    formatEdtf(i18n, date),
    page === null ? null : pageName(i18n, { number: page }),
    t(`kind.${kind}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <div className={styles.row} data-open={articleId === openId || undefined} data-near={isNear || undefined}>
      <p
        className={styles.headline}
        lang={headline.length === 0 ? undefined : 'zh-CN'}
        data-untitled={headline.length === 0 || undefined}
        title={headline.map(({ text }) => text).join('') || (opening ?? undefined)}
      >
        {headline.length === 0 ? untitledName(i18n, opening) : <Highlighted runs={headline} />}
      </p>
      <p className={styles.snippet} lang="zh-CN">
        <Highlighted runs={snippet} />
      </p>
      <HitReasons why={why} />
      <p className={styles.place}>
        <span className={styles.source} title={place}>
          {place}
        </span>
        <StatusChip status={status} />
      </p>
    </div>
  );
}
