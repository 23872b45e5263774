import type { PageReview } from '#shared/contract/page-review.ts';

/** Blocks that are drawn at once without being waited for: more than any page of a newspaper has. */
const atOnce = 400;

/** So long a page is drawn from where it is looked at. */
export function isLong({ blocks }: PageReview): boolean {
  return blocks.length > atOnce;
}
