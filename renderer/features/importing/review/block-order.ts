import type { PageReview } from '#shared/contract/page-review.ts';
import type { BlockId } from '#shared/domain/ids.ts';

/** On which side the arrow keys go: down the source, or down the articles in reading order. */
export type Side = 'source' | 'articles';

/** The blocks of a page as the arrow keys meet them. */
export function blockOrder(page: PageReview, side: Side): BlockId[] {
  if (side === 'source') return page.blocks.map(({ id }) => id);
  const inArticles = page.articles.flatMap(({ headIds, paragraphs }) => [
    ...headIds,
    ...paragraphs.flatMap(({ blockIds }) => blockIds),
  ]);
  const known = new Set(inArticles);
  // What belongs to no article, or is cut off from the text of one, stands below.
  return [...inArticles, ...page.blocks.map(({ id }) => id).filter((id) => !known.has(id))];
}

/** Ids of the elements of a block, so that each side can bring the other's into view. */
export function blockElementId(side: Side, blockId: BlockId): string {
  return `${side}-${blockId}`;
}
