import { useTranslation } from 'react-i18next';
import { DrawnLater } from '#renderer/ui/DrawnLater.tsx';
import type { ReviewArticle, ReviewBlock } from '#shared/contract/page-review.ts';
import type { BlockId } from '#shared/domain/ids.ts';
import { ArticleParagraph } from './ArticleParagraph.tsx';
import styles from './ReviewArticle.module.css';
import type { BlockMarks } from './block-marks.ts';
import { rowsOf } from './source-slices.ts';
import type { BlockPicking } from './use-block-selection.ts';
import type { BlockDragging } from './use-drag-blocks.ts';

type Props = {
  article: ReviewArticle;
  blocks: ReadonlyMap<BlockId, ReviewBlock>;
  marks: BlockMarks;
  /** All of it is drawn at once, not only what is near the keyboard. */
  isWhole: boolean;
  picking: BlockPicking;
  dragging: BlockDragging;
  over: string | null;
};

const paragraphsAPart = 40;

/** The paragraphs of an article; a very long one is drawn part by part. */
export function ArticleBody({ article, blocks, marks, isWhole, picking, dragging, over }: Props) {
  const { t } = useTranslation('importing');
  const { paragraphs } = article;
  const starts = Array.from(
    { length: Math.ceil(paragraphs.length / paragraphsAPart) },
    (_, part) => part * paragraphsAPart,
  );
  const focusAt = paragraphs.findIndex(({ blockIds }) => blockIds.some((id) => id === marks.focusId));
  return (
    <div className={styles.body} lang="zh-CN">
      {starts.map((start) => {
        const part = paragraphs.slice(start, start + paragraphsAPart);
        const middle = start + paragraphsAPart / 2;
        return (
          <DrawnLater
            key={start}
            now={isWhole || (focusAt >= 0 && Math.abs(focusAt - middle) <= paragraphsAPart)}
            rows={part.reduce((rows, { text }) => rows + rowsOf(text), 0)}
            scroller="[data-blocks]"
          >
            {() =>
              part.map((paragraph, index) =>
                paragraph.blockIds.length === 0 ? (
                  <p
                    // oxlint-disable-next-line react/no-array-index-key -- what was added has no block to be told by
                    key={`added ${index}`}
                    className={styles.added}
                    title={t('review.added')}
                    data-role={paragraph.role}
                  >
                    {paragraph.text}
                  </p>
                ) : (
                  <ArticleParagraph
                    key={paragraph.blockIds[0]}
                    articleId={article.id}
                    paragraph={paragraph}
                    blocks={blocks}
                    marks={marks}
                    picking={picking}
                    dragging={dragging}
                    over={over}
                  />
                ),
              )
            }
          </DrawnLater>
        );
      })}
    </div>
  );
}
