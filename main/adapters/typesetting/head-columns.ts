import {
  type ArticleEnd,
  hasColumnsToBalance,
  type LastPage,
  leastDepth,
  linesOf,
} from './balance-columns.ts';
import type { LayoutData } from './layout-data.ts';

/** Where a block of an article's body begins, its index counted from 0. */
export type BlockStart = { article: number; block: number; page: number; x: number; y: number };
/** The heads of an article: lines of their height, and the columns across which they stand. */
export type Opening = { article: number; rows: number; columns: number };
/** Where the blank at the head of a column came to stand; columns counted from 0. */
export type HeadBlank = { article: number; column: number; page: number; x: number };
/**
 * Of each article, the blocks before which the blanks of its heads' second and further columns are set; null where its heads
 * stand across all columns.
 */
export type HeadBlanks = readonly (readonly number[] | null)[];

/** Lines by which a block may begin otherwise than reckoned, as subheads and pictures do not break. */
const slack = 2;

/** Whether heads stand across some of the columns only. */
export function hasNarrowHeads(layout: LayoutData): boolean {
  return hasColumnsToBalance(layout) && layout.heads.columns < layout.columns;
}

/**
 * Where blanks go, reckoned from the articles set with text below their heads in the first column only. A blank stands at the
 * head of the column in which its block begins, or of the next one where less than its height is left of that column.
 * `lastPages`: the lines that are to be left free; before they are known, an article of one page has no blanks yet. `headAcross`:
 * articles whose heads stand across all columns.
 */
export function headBlanks(
  {
    ends,
    openings,
    starts,
  }: { ends: readonly ArticleEnd[]; openings: readonly Opening[]; starts: readonly BlockStart[] },
  layout: LayoutData,
  { lastPages, headAcross = [] }: { lastPages?: readonly LastPage[]; headAcross?: readonly number[] },
): HeadBlanks {
  const startsOf = Map.groupBy(starts, ({ article }) => article);
  const openingOf = new Map(openings.map((opening) => [opening.article, opening]));
  return ends.map((end, index) => {
    const opening = openingOf.get(index);
    if (!opening || opening.columns === layout.columns) return [];
    if (headAcross.includes(index)) return null;
    return blanksOf(end, opening, startsOf.get(index) ?? [], layout, lastPages?.[index]);
  });
}

function blanksOf(
  end: ArticleEnd,
  { rows: height, columns }: Opening,
  starts: readonly BlockStart[],
  layout: LayoutData,
  last: LastPage | undefined,
): number[] | null {
  const below = { opening: height, lowered: 1 };
  const taken = linesOf({ ...end, ...below }, layout).lines + columns * height;
  const isOnePage = end.page === end.firstPage && taken <= layout.columns * layout.rows;
  // Columns of the page that the article ends are lower.
  const least = isOnePage ? Math.ceil(taken / layout.columns) : layout.rows;
  if (least - height < leastDepth) return null;
  if (isOnePage && !last) return [];
  const depth = layout.rows - (isOnePage && last ? last.spare : 0) - height;
  const lines = starts
    .filter(({ page }) => page === end.firstPage)
    .map((start) => ({ block: start.block, at: linesOf({ ...start, ...below }, layout).lines }));
  const blanks = Array.from({ length: columns - 1 }, (_, index) => {
    const from = -Math.min(height, depth) + slack;
    const away = ({ at }: { at: number }) => at - (index + 1) * depth;
    const fitting = lines.filter((line) => away(line) >= from && away(line) <= depth - slack);
    return fitting.toSorted((one, other) => Math.abs(away(one)) - Math.abs(away(other)))[0]?.block;
  });
  const found = blanks.filter((block) => block !== undefined);
  return new Set(found).size === columns - 1 ? found : null;
}

/** The articles a blank of which stands in another column than it was meant for, or in none. */
export function misplacedBlanks(
  blanks: HeadBlanks,
  placed: readonly HeadBlank[],
  ends: readonly ArticleEnd[],
  { left, columnWidth, gutter }: LayoutData,
): number[] {
  const placedOf = Map.groupBy(placed, ({ article }) => article);
  const isInPlace = (each: HeadBlank) =>
    each.page === ends[each.article]?.firstPage &&
    Math.round((each.x - left) / (columnWidth + gutter)) === each.column;
  return blanks.flatMap((each, index) => {
    const inPlace = (placedOf.get(index) ?? []).filter(isInPlace);
    return each === null || inPlace.length === each.length ? [] : [index];
  });
}
