import { useTranslation } from 'react-i18next';
import { pageName, publicationName, untitledName } from '#renderer/workbench/place-names.ts';
import type { ReplaceArticle } from '#shared/contract/replacing.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './PlaceList.module.css';
import { Tick } from './Tick.tsx';

type Props = { article: ReplaceArticle; chosen: number; onToggle: () => void };

/** An article above its places: its headline, where it stands, and how many of its places are chosen. */
export function ArticleLine({ article, chosen, onToggle }: Props) {
  const { t, i18n } = useTranslation('replacing');
  const { headline, opening, publication, date, page, obstacle, hits } = article;
  const total = hits.length;
  const name = headline ?? untitledName(i18n, opening);
  const place = [
    publicationName(i18n, publication),
    date === null ? null : formatEdtf(i18n, date),
    page === null ? null : pageName(i18n, { number: page }),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  const why = obstacle === null ? null : t(`obstacle.${obstacle}`);
  const state = obstacle !== null ? 'never' : chosen === 0 ? 'none' : chosen === total ? 'all' : 'some';
  return (
    <div className={styles.article} data-left={obstacle !== null || undefined}>
      <span className={spoken.only}>
        {t('list.article', { name, place, chosen, total })}
        {why !== null && ` ${why}`}
      </span>
      <Tick state={state} onToggle={onToggle} />
      <span className={styles.headline} lang="zh-CN" title={name} aria-hidden>
        {name}
      </span>
      <span className={styles.place} aria-hidden>
        {place}
      </span>
      {why !== null && (
        <span className={styles.obstacle} aria-hidden>
          {why}
        </span>
      )}
      {obstacle !== 'too-slow' && (
        <span className={styles.count} aria-hidden>
          {t('list.chosen', { chosen, total })}
        </span>
      )}
    </div>
  );
}
