import { BookMarked, LockKeyhole, SlidersHorizontal, SquarePen } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StatusChip } from '#renderer/workbench/StatusChip.tsx';
import type { ReviewArticle as Article, ReviewBlock } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleSlots } from './ArticleSlots.tsx';
import colours from './colours.module.css';
import styles from './ReviewArticle.module.css';
import { reviewArticleName } from './review-article-name.ts';
import type { BlockMarks } from './block-marks.ts';
import type { BlockPicking } from './use-block-selection.ts';
import { type BlockDragging, placeKey } from './use-drag-blocks.ts';

type Props = {
  article: Article;
  number: number;
  blocks: ReadonlyMap<BlockId, ReviewBlock>;
  colour: string;
  isCurrent: boolean;
  /** All of it is drawn at once, not only what is near the keyboard. */
  isWhole: boolean;
  marks: BlockMarks;
  picking: BlockPicking;
  dragging: BlockDragging;
  /** The place under the pointer of a drag, where it is in this article. */
  over: string | null;
  onOpen: (id: ArticleId) => void;
  onFacts: (id: ArticleId) => void;
};

/** An article as the page makes it: its facts, its heads as labelled slots, its paragraphs piece by piece. */
export const ReviewArticle = memo(function ReviewArticle(props: Props) {
  const { article, number, blocks, colour, isCurrent, isWhole, marks, picking, dragging, over } = props;
  const { t, i18n } = useTranslation('importing');
  const { t: tLibrary } = useTranslation('library');
  const { id, kind, people } = article;
  const names = [...people.reporters, ...people.correspondents, ...people.photographers, ...people.authors];
  const place = { kind: 'article', articleId: id } as const;
  return (
    <article
      className={`${styles.article} ${colours.coloured}`}
      aria-label={t('review.articleName', {
        number,
        headline: reviewArticleName(i18n, article),
      })}
      data-colour={colour}
      data-current={isCurrent || undefined}
      data-closed={article.trashed || undefined}
      data-over={over === placeKey(place) || undefined}
      {...dragging.target(place)}
    >
      <header className={styles.facts}>
        <span className={styles.number}>{number}</span>
        <span>{tLibrary(`kind.${kind}`)}</span>
        {names.length > 0 && (
          <span className={styles.names} lang="zh-CN">
            {[...new Set(names)].join('、')}
          </span>
        )}
        {article.rememberedIds.length > 0 && (
          <span role="img" className={styles.remembered} aria-label={t('review.remembered.used')}>
            <BookMarked aria-hidden />
          </span>
        )}
        {article.truncated && <Chip colour="orange">{t('review.truncated')}</Chip>}
        {article.edited && <Chip colour="blue">{t('review.edited')}</Chip>}
        {article.trashed ? <Chip>{t('review.trashed')}</Chip> : <StatusChip status={article.status} />}
        {article.locked && <LockKeyhole className={styles.lock} aria-label={t('review.locked')} />}
        <span className={styles.tools}>
          <IconButton label={t('review.key.facts')} shortcut="E" onClick={() => props.onFacts(id)}>
            <SlidersHorizontal aria-hidden />
          </IconButton>
          <IconButton label={t('review.key.open')} shortcut="O" onClick={() => props.onOpen(id)}>
            <SquarePen aria-hidden />
          </IconButton>
        </span>
      </header>
      <ArticleSlots article={article} blocks={blocks} marks={marks} picking={picking} dragging={dragging} />
      <ArticleBody
        article={article}
        blocks={blocks}
        marks={marks}
        isWhole={isWhole}
        picking={picking}
        dragging={dragging}
        over={over}
      />
    </article>
  );
}, isDrawnAlike);

/** On another state of the page an article is the same where it and its own blocks are. */
function isDrawnAlike(one: Props, other: Props): boolean {
  const { blocks: oneBlocks, ...oneRest } = one;
  const { blocks: otherBlocks, ...otherRest } = other;
  if (
    !Object.entries(oneRest).every(([name, value]) =>
      Object.is(value, otherRest[name as keyof typeof otherRest]),
    )
  )
    return false;
  if (oneBlocks === otherBlocks) return true;
  const { headIds, paragraphs } = one.article;
  const isSame = (id: BlockId): boolean => oneBlocks.get(id) === otherBlocks.get(id);
  return headIds.every(isSame) && paragraphs.every(({ blockIds }) => blockIds.every(isSame));
}
