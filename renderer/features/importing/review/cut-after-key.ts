import type { PageReview } from '#shared/contract/page-review.ts';
import type { Cut } from './PageReview.tsx';
import { sliceSource } from './slice-source.ts';

/** Where the caret stands after a key; null for a key that does not move it. It stays inside the block. */
export function cutAfterKey(page: PageReview, cut: Cut, key: string): Cut | null {
  const block = page.blocks.find(({ id }) => id === cut.blockId);
  if (block === undefined) return null;
  const points = Array.from(sliceSource(page, block));
  const at = cut.at - block.start;
  const lines = points.flatMap((point, index) => (point === '\n' ? [index + 1] : []));
  const places: Partial<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: lines.findLast((line) => line < at) ?? 1,
    ArrowDown: lines.find((line) => line > at) ?? points.length - 1,
    Home: 1,
    End: points.length - 1,
  };
  const place = places[key];
  if (place === undefined) return null;
  return { ...cut, at: block.start + Math.max(1, Math.min(points.length - 1, place)) };
}
