import { useTranslation } from 'react-i18next';
import type { ReviewArticle, ReviewBlock } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import styles from './ReviewArticle.module.css';
import { ReviewPiece } from './ReviewPiece.tsx';
import type { BlockMarks } from './block-marks.ts';
import type { BlockPicking } from './use-block-selection.ts';
import { type BlockDragging, placeKey } from './use-drag-blocks.ts';

type Props = {
  articleId: ArticleId;
  paragraph: ReviewArticle['paragraphs'][number];
  blocks: ReadonlyMap<BlockId, ReviewBlock>;
  marks: BlockMarks;
  picking: BlockPicking;
  dragging: BlockDragging;
  over: string | null;
};

/** A paragraph, piece by piece; blocks let go on it come before it. */
export function ArticleParagraph(props: Props) {
  const { articleId, paragraph, blocks, marks, picking, dragging, over } = props;
  const { t } = useTranslation('importing');
  const [first] = paragraph.blockIds;
  if (first === undefined) return null;
  const before = { kind: 'before', articleId, blockId: first } as const;
  return (
    <p
      className={styles.paragraph}
      data-role={paragraph.role}
      data-over={over === placeKey(before) || undefined}
      {...dragging.target(before)}
    >
      {paragraph.role !== 'body' && (
        <span className={styles.role}>{t(`role.${paragraph.role as 'body'}`)}</span>
      )}
      {paragraph.blockIds.map((blockId, at) => (
        <span key={blockId}>
          {at > 0 && (
            <span className={styles.seam} role="img" aria-label={t('page.seam')} title={t('page.seam')} />
          )}
          <ReviewPiece block={blocks.get(blockId)} marks={marks} picking={picking} dragging={dragging} />
        </span>
      ))}
    </p>
  );
}
