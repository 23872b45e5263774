import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnLater } from '#renderer/ui/DrawnLater.tsx';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { LoosePieces } from './LoosePieces.tsx';
import { ReviewArticle } from './ReviewArticle.tsx';
import styles from './ReviewArticles.module.css';
import { type BlockMarks, markedArticles, noMarks } from './block-marks.ts';
import { isLong } from './long-page.ts';
import { rowsOf } from './source-slices.ts';
import type { BlockSelection } from './use-block-selection.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';
import { type DragBlocks, placeKey } from './use-drag-blocks.ts';

type Props = {
  page: PageReview;
  colours: ReadonlyMap<ArticleId, string>;
  selection: BlockSelection;
  marks: BlockMarks;
  drag: DragBlocks;
  onOpen: (id: ArticleId) => void;
  onFacts: (id: ArticleId) => void;
};

/** The articles of a page in reading order with their heads as slots, and below them what belongs to none. */
export function ReviewArticles({ page, colours, selection, marks, drag, onOpen, onFacts }: Props) {
  const { t } = useTranslation('importing');
  const listRef = useRef<HTMLDivElement>(null);
  useKeepInSight(listRef, 'articles', selection.focusId);
  const blocks = useMemo(() => new Map(page.blocks.map((block) => [block.id, block])), [page]);
  // Going along the blocks draws this anew; measuring a long page each time would be felt.
  const rows = useMemo(
    () => page.articles.map(({ paragraphs }) => rowsOf(paragraphs.map(({ text }) => text).join('\n'))),
    [page.articles],
  );
  const marked = markedArticles(blocks, marks);
  const shown = selection.pointedId ?? selection.focusId;
  const current = shown === null ? null : (blocks.get(shown)?.articleId ?? null);
  const focusOwner = selection.focusId === null ? null : blocks.get(selection.focusId)?.articleId;
  const focusAt = page.articles.findIndex(({ id }) => id === focusOwner);
  return (
    <div
      ref={listRef}
      className={styles.scroll}
      tabIndex={0}
      role="region"
      data-blocks
      data-articles
      data-side={selection.side}
      aria-label={t('page.articles')}
      onMouseLeave={() => selection.picking.point(null)}
    >
      <div className={styles.content}>
        {page.articles.map((article, index) => (
          <DrawnLater
            key={article.id}
            now={!isLong(page) || Math.abs(index - focusAt) <= 1}
            rows={Math.max(8, rows[index] ?? 0)}
            scroller="[data-blocks]"
          >
            {() => (
              <ReviewArticle
                article={article}
                number={index + 1}
                blocks={blocks}
                colour={colours.get(article.id) ?? 'grey'}
                isCurrent={article.id === current}
                isWhole={!isLong(page)}
                marks={marked.has(article.id) ? marks : noMarks}
                picking={selection.picking}
                dragging={drag.dragging}
                over={drag.over?.includes(article.id) ? drag.over : null}
                onOpen={onOpen}
                onFacts={onFacts}
              />
            )}
          </DrawnLater>
        ))}
        {drag.isDragging && (
          <p
            className={styles.drop}
            data-over={drag.over === placeKey({ kind: 'new-article' }) || undefined}
            {...drag.dragging.target({ kind: 'new-article' })}
          >
            {t('review.drop.newArticle')}
          </p>
        )}
        <LoosePieces page={page} marks={marks} picking={selection.picking} drag={drag} />
      </div>
    </div>
  );
}
