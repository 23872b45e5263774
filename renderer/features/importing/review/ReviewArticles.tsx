import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { LoosePieces } from './LoosePieces.tsx';
import { ReviewArticle } from './ReviewArticle.tsx';
import styles from './ReviewArticles.module.css';
import type { BlockSelection } from './use-block-selection.ts';
import { type DragBlocks, placeKey } from './use-drag-blocks.ts';

type Props = {
  page: PageReview;
  colours: ReadonlyMap<ArticleId, string>;
  selection: BlockSelection;
  drag: DragBlocks;
  onOpen: (id: ArticleId) => void;
  onFacts: (id: ArticleId) => void;
};

/** The articles of a page in reading order with their heads as slots, and below them what belongs to none. */
export function ReviewArticles({ page, colours, selection, drag, onOpen, onFacts }: Props) {
  const { t } = useTranslation('importing');
  const blocks = useMemo(() => new Map(page.blocks.map((block) => [block.id, block])), [page]);
  const shown = selection.pointedId ?? selection.focusId;
  const current = shown === null ? null : (blocks.get(shown)?.articleId ?? null);
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      data-blocks
      data-side={selection.side}
      aria-label={t('page.articles')}
      onMouseLeave={() => selection.point(null)}
    >
      {page.articles.map((article, index) => (
        <ReviewArticle
          key={article.id}
          article={article}
          number={index + 1}
          blocks={blocks}
          colour={colours.get(article.id) ?? 'grey'}
          isCurrent={article.id === current}
          selection={selection}
          drag={drag}
          onOpen={() => onOpen(article.id)}
          onFacts={() => onFacts(article.id)}
        />
      ))}
      {drag.isDragging && (
        <p
          className={styles.drop}
          data-over={drag.over === placeKey({ kind: 'new-article' }) || undefined}
          {...drag.target({ kind: 'new-article' })}
        >
          {t('review.drop.newArticle')}
        </p>
      )}
      <LoosePieces page={page} selection={selection} drag={drag} />
    </div>
  );
}
