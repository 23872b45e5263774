import { useTranslation } from 'react-i18next';
import type { ReplaceArticle, ReplaceHit } from '#shared/contract/replacing.ts';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './PlaceList.module.css';
import { Tick } from './Tick.tsx';

type Props = {
  article: ReplaceArticle;
  place: number;
  /** What takes the place of every text that is found; null where it differs from place to place. */
  by: string | null;
  isChosen: boolean;
  onToggle: () => void;
};

/** A place between the words around it: what stands there, struck out, and what would. */
export function PlaceLine({ article, place, by: byOfAll, isChosen, onToggle }: Props) {
  const { t } = useTranslation('replacing');
  const hit = article.hits[place] as ReplaceHit;
  const part = t(`part.${hit.part}`);
  const [before, found, by, after] = [hit.before, hit.found, byOfAll ?? hit.by, hit.after].map(inOneLine) as [
    string,
    string,
    string,
    string,
  ];
  return (
    <div className={styles.line} data-chosen={isChosen || undefined}>
      <span className={spoken.only}>{t('list.hit', { part, before, found, by, after })}</span>
      <Tick state={article.obstacle !== null ? 'never' : isChosen ? 'all' : 'none'} onToggle={onToggle} />
      <span className={styles.part} aria-hidden>
        {part}
      </span>
      <span className={styles.before} lang="zh-CN" aria-hidden>
        <span>{before}</span>
      </span>
      <span className={styles.change} lang="zh-CN" aria-hidden>
        <del className={styles.found}>{found}</del>
        {by !== '' && <ins className={styles.by}>{by}</ins>}
      </span>
      <span className={styles.after} lang="zh-CN" aria-hidden>
        {after}
      </span>
    </div>
  );
}

/** A line break shows as a mark. */
function inOneLine(text: string): string {
  return text.replaceAll('\n', '⏎');
}
