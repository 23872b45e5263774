import { memo } from 'react';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { Cut } from './PageReview.tsx';
import styles from './ReviewSource.module.css';
import { SourceBlock } from './SourceBlock.tsx';
import { LineNumber, SourceText } from './SourceText.tsx';
import type { BlockMarks } from './block-marks.ts';
import type { SourceSlice } from './source-slices.ts';
import type { BlockPicking } from './use-block-selection.ts';
import type { BlockDragging } from './use-drag-blocks.ts';

type Props = {
  slice: SourceSlice;
  colours: ReadonlyMap<ArticleId, string>;
  /** Of the articles in reading order, from 1. */
  numbers: ReadonlyMap<ArticleId, number>;
  marks: BlockMarks;
  /** The article that is pointed at, where the slice has a part of it. */
  shownArticleId: ArticleId | null;
  /** The caret, where it stands in the slice. */
  cut: Cut | null;
  onCut: (cut: Cut) => void;
  picking: BlockPicking;
  dragging: BlockDragging;
};

/** Some lines of the source, each block in the colour of its article. */
export const SourceLines = memo(function SourceLines(props: Props) {
  const { slice, colours, numbers, marks, shownArticleId, cut, onCut, picking, dragging } = props;
  return (
    <div role="presentation">
      <LineNumber line={slice.line} />
      {slice.runs.map(({ block, text, start, line, isFirst }) => {
        if (block === null) {
          return (
            <span key={`between ${start}`} role="presentation" className={styles.between}>
              <SourceText text={text} line={line} />
            </span>
          );
        }
        const { id, articleId } = block;
        return (
          <SourceBlock
            key={id}
            block={block}
            text={text}
            line={line}
            colour={articleId === null ? 'grey' : (colours.get(articleId) ?? 'grey')}
            number={isFirst && articleId !== null ? (numbers.get(articleId) ?? 0) : null}
            isFocused={id === marks.focusId}
            isSelected={marks.selected.has(id)}
            isPointed={id === marks.pointedId}
            isLifted={marks.lifted.has(id)}
            isSameArticle={articleId !== null && articleId === shownArticleId}
            cut={cut?.blockId === id ? cut : null}
            onCut={onCut}
            answer={marks.answers.get(id)}
            picking={picking}
            dragging={dragging}
          />
        );
      })}
    </div>
  );
});
