import type { LayoutData } from './layout-data.ts';

/** Where an article ends, as flow.typ tells it: pages by number from 1, places in points, `opening` lines of its heads on that page. */
export type ArticleEnd = {
  index: number;
  firstPage: number;
  page: number;
  x: number;
  y: number;
  opening: number;
  /** Columns across which the heads stand. */
  headColumns: number;
  /** Columns of that page in which text has been set below them, which at first is the first of those alone. */
  lowered: number;
  /** Whether it has a headline, which stands across columns. */
  headed: boolean;
  /** Its last page begins with lines that captions have taken along, which do not part. */
  together: boolean;
  /** Where captions without their pictures end the article: the page of the last line above them; else null. */
  textPage: number | null;
  /** Lines that the columns of its last page have left free at their feet before the text ends. */
  blank: number;
  /** The first block that begins on its last page. */
  lastStart: number | null;
};

/** Of an article's last page: lines left free at its foot, the columns that hold text, and the block before which the room is asked for. */
export type LastPage = { spare: number; columns: number; before: number | null };

const mostTries = 6;
/** Columns of fewer lines are a strip, not columns: without a headline across them, fewer of them are filled. */
export const leastDepth = 5;

/** Whether the last page of an article in this layout can have columns that end unevenly. */
export function hasColumnsToBalance({ kind, columns, furniture }: LayoutData): boolean {
  return kind === 'flow' && columns > 1 && furniture.newPage;
}

/** Less of a last page, as a part of it, is nearly empty. */
const nearlyEmpty = 0.3;

/** Whether an article ends on a page that holds little of it. */
export function endsNearlyEmpty(end: ArticleEnd, layout: LayoutData): boolean {
  if (end.page === end.firstPage) return false;
  const { lines } = linesOf(end, layout);
  return lines < nearlyEmpty * layout.rows * layout.columns;
}

/** Whether a denser layout has lines enough on the pages before the last one; what is no text only needs more. */
export function mayHold(end: ArticleEnd, layout: LayoutData, denser: LayoutData): boolean {
  const { lines } = linesOf(end, layout);
  return lines <= (end.page - end.firstPage) * (denser.rows - layout.rows) * layout.columns;
}

/** Articles whose last page would hold nothing but captions. */
export function captionsAlone(ends: readonly ArticleEnd[]): number[] {
  return ends.flatMap(({ index, page, textPage }) => (textPage !== null && textPage < page ? [index] : []));
}

/**
 * Lines to leave free at the foot of each article's last page, so that its columns end side by side. `set` composes the
 * articles with so many and tells where they end then: an article that no longer fits (subheads and pictures do not break)
 * gets a line back at a time, and after some tries all of them. `isUnfinished`: the articles have to be set once more in any case.
 */
export function balanceColumns(
  ends: readonly ArticleEnd[],
  layout: LayoutData,
  set: (lastPages: readonly LastPage[]) => readonly ArticleEnd[],
  isUnfinished = false,
): void {
  const lastPages = ends.map((end) => balanced(end, layout));
  const isUneven = () => lastPages.some(({ spare }) => spare > 0);
  if (isUnfinished && !isUneven()) set(lastPages);
  for (let tries = 1; isUneven(); tries += 1) {
    const now = set(lastPages);
    const wrong = lastPages.filter((_, index) => isLonger(now, ends, index));
    if (wrong.length === 0) return;
    for (const last of wrong) last.spare = tries < mostTries ? Math.max(0, last.spare - 1) : 0;
    if (!isUneven()) set(lastPages);
  }
}

function balanced(end: ArticleEnd, layout: LayoutData): LastPage {
  const { opening, headColumns, headed, together, firstPage, page, blank, lastStart } = end;
  const { rows, columns } = layout;
  const { column, lines } = linesOf(end, layout);
  const isBrief = !headed && firstPage === page;
  const deepEnough = Math.min(columns, Math.max(1, Math.floor(lines / leastDepth)));
  const filled = together ? column + 1 : isBrief ? deepEnough : columns;
  const taken = lines - blank + Math.min(headColumns, filled) * opening;
  return { spare: Math.max(0, rows - Math.ceil(taken / filled)), columns: filled, before: lastStart };
}

/** The column in which an article, or a part of it, ends, and the lines that it takes on that page. */
export function linesOf(
  { x, y, opening, lowered }: Pick<ArticleEnd, 'x' | 'y' | 'opening' | 'lowered'>,
  { rows, top, left, pitch, columnWidth, gutter }: LayoutData,
): { column: number; lines: number } {
  const column = Math.round((x - left) / (columnWidth + gutter));
  const above = column < lowered ? opening : 0;
  const inColumn = Math.ceil((y - top) / pitch - above - 0.01);
  const before = column * rows - Math.min(column, lowered) * opening;
  return { column, lines: Math.max(1, before + inColumn) };
}

/** Told by the page on which the article before ends: where nothing of it fits below its heads, an article begins on the page after them. */
function isLonger(now: readonly ArticleEnd[], before: readonly ArticleEnd[], index: number): boolean {
  const pages = (ends: readonly ArticleEnd[]) =>
    (ends[index]?.page ?? Infinity) - (ends[index - 1]?.page ?? 0);
  return pages(now) > pages(before);
}
