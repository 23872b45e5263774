import { useTranslation } from 'react-i18next';
import type { ReviewArticle, ReviewBlock } from '#shared/contract/page-review.ts';
import type { BlockId } from '#shared/domain/ids.ts';
import styles from './ArticleSlots.module.css';
import { ReviewPiece } from './ReviewPiece.tsx';
import type { BlockMarks } from './block-marks.ts';
import type { BlockPicking } from './use-block-selection.ts';
import type { BlockDragging } from './use-drag-blocks.ts';

type Props = {
  article: ReviewArticle;
  blocks: ReadonlyMap<BlockId, ReviewBlock>;
  marks: BlockMarks;
  picking: BlockPicking;
  dragging: BlockDragging;
};

const slots = ['column-title', 'kicker', 'headline', 'deck', 'byline', 'author-note'] as const;

/** The heads of an article, each in its slot; one without a headline says so. */
export function ArticleSlots({ article, blocks, marks, picking, dragging }: Props) {
  const { t } = useTranslation('importing');
  const heads = article.headIds.flatMap((id) => blocks.get(id) ?? []);
  return (
    <dl className={styles.slots}>
      {slots.map((slot) => {
        const own = heads.filter(({ role }) => role === slot);
        const text = textOf(article, slot);
        const isWanted =
          slot === 'headline' && article.kind !== 'photo-news' && article.kind !== 'column-intro';
        if (own.length === 0 && text === null && !isWanted) return null;
        return (
          <div key={slot} className={styles.slot} data-slot={slot}>
            <dt className={styles.label}>{t(`role.${slot}`)}</dt>
            <dd className={styles.text} lang="zh-CN">
              {own.map((block) => (
                <ReviewPiece
                  key={block.id}
                  block={block}
                  marks={marks}
                  picking={picking}
                  dragging={dragging}
                />
              ))}
              {own.length === 0 && (text ?? <span className={styles.missing}>{t('review.untitled')}</span>)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function textOf({ heads, authorNote }: ReviewArticle, slot: (typeof slots)[number]): string | null {
  if (slot === 'author-note') return authorNote;
  return heads[slot === 'column-title' ? 'column' : slot];
}
