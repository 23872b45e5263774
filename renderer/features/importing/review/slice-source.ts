import type { PageReview } from '#shared/contract/page-review.ts';
import { createCodePointSlicer } from '#shared/text/code-point-slicer.ts';

/** The text of a block as the source has it. */
export function sliceSource(
  { sources }: PageReview,
  { sourceId, start, end }: PageReview['blocks'][number],
): string {
  const source = sources.find(({ id }) => id === sourceId);
  return source === undefined ? '' : createCodePointSlicer(source.text)(start, end);
}
