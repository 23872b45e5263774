import { useTranslation } from 'react-i18next';
import type { ReviewBlock } from '#shared/contract/page-review.ts';
import { AnswerMark } from './AnswerMark.tsx';
import { blockElementId } from './block-order.ts';
import styles from './ReviewPiece.module.css';
import type { BlockMarks } from './block-marks.ts';
import type { BlockPicking } from './use-block-selection.ts';
import type { BlockDragging } from './use-drag-blocks.ts';

type Props = {
  block: ReviewBlock | undefined;
  marks: BlockMarks;
  picking: BlockPicking;
  dragging: BlockDragging;
};

/** A piece of an article; pointing at it or choosing it shows where it stands in the source. */
export function ReviewPiece({ block, marks, picking, dragging }: Props) {
  const { t } = useTranslation('importing');
  if (block === undefined) return null;
  const { id } = block;
  const answer = marks.answers.get(id);
  return (
    <span
      id={blockElementId('articles', id)}
      className={styles.piece}
      data-focused={id === marks.focusId || undefined}
      data-selected={marks.selected.has(id) || undefined}
      data-pointed={id === marks.pointedId || undefined}
      data-lifted={marks.lifted.has(id) || undefined}
      data-answer={answer}
      onMouseEnter={() => picking.point(id)}
      onClick={(event) =>
        picking.choose(
          id,
          'articles',
          event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'add' : 'alone',
        )
      }
      {...dragging.source(id)}
    >
      {answer !== undefined && <AnswerMark answer={answer} />}
      {block.text ?? <em className={styles.cutOff}>{t('review.cutOff')}</em>}
    </span>
  );
}
