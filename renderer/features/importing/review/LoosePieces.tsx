import { useTranslation } from 'react-i18next';
import type { PageReview } from '#shared/contract/page-review.ts';
import colours from './colours.module.css';
import styles from './LoosePieces.module.css';
import { ReviewPiece } from './ReviewPiece.tsx';
import type { BlockMarks } from './block-marks.ts';
import type { BlockPicking } from './use-block-selection.ts';
import { type DragBlocks, placeKey } from './use-drag-blocks.ts';

type Props = { page: PageReview; marks: BlockMarks; picking: BlockPicking; drag: DragBlocks };

/** Furniture, and what waits for a place; blocks let go here become furniture. */
export function LoosePieces({ page, marks, picking, drag }: Props) {
  const { t } = useTranslation('importing');
  const loose = page.blocks.filter(({ articleId }) => articleId === null);
  const place = { kind: 'furniture' } as const;
  if (loose.length === 0 && !drag.isDragging) return null;
  return (
    <section
      className={`${styles.loose} ${colours.coloured}`}
      data-colour="grey"
      aria-label={t('review.loose')}
      data-over={drag.over === placeKey(place) || undefined}
      {...drag.dragging.target(place)}
    >
      <h3 className={styles.heading}>{t('review.loose')}</h3>
      <ul className={styles.list}>
        {loose.map((block) => {
          const isWaiting = block.role !== 'furniture' && block.role !== 'column-title';
          return (
            <li key={block.id} className={styles.item} data-waiting={isWaiting || undefined}>
              <span className={styles.role}>
                {isWaiting
                  ? t('review.unplaced', { role: t(`role.${block.role}`) })
                  : t(`role.${block.role}`)}
              </span>
              <span lang="zh-CN">
                <ReviewPiece block={block} marks={marks} picking={picking} dragging={drag.dragging} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
