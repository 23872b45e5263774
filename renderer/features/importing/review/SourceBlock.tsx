import { BookMarked } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewBlock } from '#shared/contract/page-review.ts';
import { AnswerMark } from './AnswerMark.tsx';
import { blockElementId } from './block-order.ts';
import { CutText } from './CutText.tsx';
import type { Cut } from './PageReview.tsx';
import colours from './colours.module.css';
import styles from './ReviewSource.module.css';
import { SourceText } from './SourceText.tsx';
import type { BlockPicking } from './use-block-selection.ts';
import type { BlockDragging } from './use-drag-blocks.ts';

type Props = {
  block: ReviewBlock;
  text: string;
  line: number;
  colour: string;
  /** Number of its article, where the block before it is of another. */
  number: number | null;
  isFocused: boolean;
  isSelected: boolean;
  isPointed: boolean;
  isLifted: boolean;
  isSameArticle: boolean;
  cut: Cut | null;
  onCut: (cut: Cut) => void;
  /** Number of the answer that is about this block. */
  answer: number | undefined;
  picking: BlockPicking;
  dragging: BlockDragging;
};

/** A block of the source: an option of the list that the keyboard goes along. */
export const SourceBlock = memo(function SourceBlock(props: Props) {
  const { block, text, line, colour, number, cut, answer } = props;
  const { isFocused, isSelected, isPointed, isLifted, isSameArticle } = props;
  const { t } = useTranslation('importing');
  const isWaiting = block.articleId === null && block.role !== 'furniture' && block.role !== 'column-title';

  function handleClick(event: MouseEvent) {
    const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'add' : 'alone';
    props.picking.choose(block.id, 'source', how);
  }

  return (
    <span
      id={blockElementId('source', block.id)}
      role="option"
      className={`${styles.block} ${colours.coloured}`}
      aria-selected={isSelected}
      title={t(`role.${block.role}`)}
      data-colour={colour}
      data-head={block.articleId !== null && block.paragraph === null ? '' : undefined}
      data-waiting={isWaiting || undefined}
      data-focused={isFocused || undefined}
      data-selected={isSelected || undefined}
      data-pointed={isPointed || undefined}
      data-lifted={isLifted || undefined}
      data-same-article={isSameArticle || undefined}
      data-answer={answer}
      onMouseEnter={() => props.picking.point(block.id)}
      onClick={handleClick}
      {...(cut === null ? props.dragging.source(block.id) : {})}
    >
      {answer !== undefined && <AnswerMark answer={answer} />}
      {number !== null && <span aria-hidden className={styles.number} data-number={number} />}
      {block.rememberedId !== null && (
        <span role="img" className={styles.remembered} aria-label={t('review.remembered.used')}>
          <BookMarked aria-hidden />
        </span>
      )}
      {cut === null ? (
        <SourceText text={text} line={line} />
      ) : (
        <CutText text={text} start={block.start} cut={cut} onCut={props.onCut} />
      )}
    </span>
  );
});
