import type { PageReview, ReviewDoubt } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { BlockSelection } from './use-block-selection.ts';

/** What is marked on the blocks of a page at this moment. */
export type BlockMarks = Pick<BlockSelection, 'focusId' | 'selected' | 'pointedId'> & {
  /** Blocks that the doubt in sight could be answered with, by the number of the answer's key. */
  answers: ReadonlyMap<BlockId, number>;
  /** Blocks that have been picked up and wait for their place. */
  lifted: ReadonlySet<BlockId>;
};

/** For an article none of whose blocks is marked: always the same, so that it is not drawn anew. */
export const noMarks: BlockMarks = {
  focusId: null,
  selected: new Set(),
  pointedId: null,
  answers: new Map(),
  lifted: new Set(),
};

/** The blocks that answers speak of, but for the one that the doubt itself is about; the first answer of each. */
export function answerBlocks(doubt: ReviewDoubt | undefined): ReadonlyMap<BlockId, number> {
  const answers = new Map<BlockId, number>();
  for (const [index, { blockId }] of (doubt?.answers ?? []).slice(0, 9).entries()) {
    if (blockId !== null && !doubt?.blockIds.includes(blockId) && !answers.has(blockId))
      answers.set(blockId, index + 1);
  }
  return answers;
}

/** The articles that have a marked block; null among them where a piece outside all articles is marked. */
export function markedArticles(
  blocks: ReadonlyMap<BlockId, PageReview['blocks'][number]>,
  { focusId, selected, pointedId, answers, lifted }: BlockMarks,
): ReadonlySet<ArticleId | null> {
  const marked = [focusId, pointedId, ...selected, ...answers.keys(), ...lifted];
  return new Set(marked.map((id) => (id === null ? null : (blocks.get(id)?.articleId ?? null))));
}

/** One of these blocks is marked. */
export function hasMarks(
  { blockIds }: { blockIds: ReadonlySet<BlockId> },
  { focusId, selected, pointedId, answers, lifted }: BlockMarks,
): boolean {
  const marked = [focusId, pointedId, ...selected, ...answers.keys(), ...lifted];
  return marked.some((id) => id !== null && blockIds.has(id));
}
