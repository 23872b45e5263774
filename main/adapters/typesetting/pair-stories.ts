import type { MeasuredArticle, SpannedStory } from './plan-newspaper.ts';

/** Two stories that stand beside each other: what each takes of the page's columns, and the height of both in lines. */
export type StoryPair = { left: SpannedStory; right: SpannedStory; height: number };

/** Beside each other, columns that end more lines apart than this look forgotten. */
const mostUneven = 2;
/** Lines of air that the heads of the shorter one take without looking lost. */
const mostAir = 2;
/** A pair is not torn over two pages, so it must not be too tall to find room. */
const tallestShare = 0.6;

/**
 * How two neighbouring stories share the columns of a page so that they end at one height, or null where they do not.
 * `bodyRows` gives the height of the columns that a story needs below its heads, or null for none.
 */
export function pairStories(
  one: MeasuredArticle,
  other: MeasuredArticle,
  page: { columns: number; rows: number },
  bodyRows: (side: 'left' | 'right', story: SpannedStory) => number | null,
): StoryPair | null {
  let best: (StoryPair & { uneven: number }) | null = null;
  for (const left of one.spans)
    for (const right of other.spans) {
      if (left.columns + right.columns !== page.columns) continue;
      const heights: [number, number] = [
        left.head + (bodyRows('left', left) ?? Infinity),
        right.head + (bodyRows('right', right) ?? Infinity),
      ];
      const height = Math.max(...heights);
      const uneven = height - Math.min(...heights);
      const shorter = heights[0] < heights[1] ? left : right;
      const air = shorter.head === 0 ? 0 : Math.min(uneven, mostAir);
      if (height > page.rows * tallestShare || uneven - air > mostUneven) continue;
      if (best !== null && uneven >= best.uneven) continue;
      const airy = { ...shorter, head: shorter.head + air };
      best = {
        left: left === shorter ? airy : left,
        right: right === shorter ? airy : right,
        height,
        uneven,
      };
    }
  return best;
}
