import { useTranslation } from 'react-i18next';
import type { ReviewBlock } from '#shared/contract/page-review.ts';
import { blockElementId } from './block-order.ts';
import styles from './ReviewPiece.module.css';
import type { BlockSelection } from './use-block-selection.ts';
import type { DragBlocks } from './use-drag-blocks.ts';

type Props = { block: ReviewBlock | undefined; selection: BlockSelection; drag: DragBlocks };

/** A piece of an article; pointing at it or choosing it shows where it stands in the source. */
export function ReviewPiece({ block, selection, drag }: Props) {
  const { t } = useTranslation('importing');
  if (block === undefined) return null;
  const { id } = block;
  return (
    <span
      id={blockElementId('articles', id)}
      className={styles.piece}
      data-focused={id === selection.focusId || undefined}
      data-selected={selection.selected.has(id) || undefined}
      data-pointed={id === selection.pointedId || undefined}
      onMouseEnter={() => selection.point(id)}
      onClick={(event) =>
        selection.choose(
          id,
          'articles',
          event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'add' : 'alone',
        )
      }
      {...drag.source(id)}
    >
      {block.text ?? <em className={styles.cutOff}>{t('review.cutOff')}</em>}
    </span>
  );
}
