import type { SourceBlock } from '#shared/contract/sources.ts';
import type { ContinuationMark } from './continuation-marks.ts';

/**
 * The article that a mark stands in: the one whose block holds it; else, for a mark alone on its line, the one that ends
 * before it (下转) or goes on behind it (上接). Expects the blocks of the mark's source in their order.
 */
export function markOwner(mark: ContinuationMark, blocks: readonly SourceBlock[]): string | null {
  const owned = blocks.filter(({ articleId }) => articleId !== null);
  const holding = owned.find(({ start, end }) => start < mark.end && end > mark.start);
  const beside =
    mark.direction === 'to'
      ? owned.findLast(({ end }) => end <= mark.start)
      : owned.find(({ start }) => start >= mark.end);
  return (holding ?? beside)?.articleId ?? null;
}
