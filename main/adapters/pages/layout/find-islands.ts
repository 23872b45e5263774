import type { Box } from '#core/ports/page-reader.ts';
import { boxAround, overlap, weightedMedian } from './boxes.ts';
import type { Unit } from './cut-page.ts';
import { isLarge } from './head-spans.ts';

/** Lines that begin and end at the same edges: the column of a text, or a text that is set in another measure. */
type Column = { left: number; right: number; boxes: Box[] };

/** Edges that differ by fewer heights of the text are one edge. */
const EVEN = 0.6;
/** Columns of one page differ by less, out of which marks may hang. */
const HANGING = 1.6;
/** A text in a frame reaches further out of a column than its rows do that hang or are not indented. */
const REACH = 3;
/** It fills such a part of the column, or has such a part of its own in it. */
const SHARED = 0.25;
/** So many lines make a column, so many a text that stands across columns. */
const COLUMN = 6;
const ACROSS = 2;
/** A head with its kicker, deck and writers takes so many heights of the text at most. */
const HIGHEST_HEAD = 16;
/** Between a frame and the text below it there are at most so many heights of the text. */
const BELOW = 5;

/** No page has so many lines; what is no page is read without. */
const MOST_LINES = 6000;

/**
 * Texts in frames amid another one: lines that reach over the gutter of columns which stand above them, and go on below
 * them or end with them. Gives the indices of what stands within each frame; everything else flows around them.
 */
export function findIslands(units: readonly Unit[], bodyHeight: number): number[][] {
  if (units.length > MOST_LINES) return [];
  const [small, large]: [Box[], Box[]] = [[], []];
  for (const unit of units) (isLarge(unit, bodyHeight) ? large : small).push(unit.box);
  const columns = columnsOf(small, bodyHeight);
  const measure = weightedMedian(
    columns.map(({ left, right, boxes }) => ({ value: right - left, weight: boxes.length })),
  );
  const grid = columns.filter(
    ({ left, right, boxes }) =>
      boxes.length >= COLUMN && Math.abs(right - left - measure) < bodyHeight * HANGING,
  );
  if (grid.length < 2) return [];
  const taken = new Set<number>();
  return columns.flatMap((across) => {
    if (across.boxes.length < ACROSS) return [];
    const hole = holeOf(across, { grid, small, large, bodyHeight });
    if (!hole) return [];
    const own = units.flatMap(({ box }, index) => (taken.has(index) || !isWithin(box, hole) ? [] : [index]));
    for (const index of own) taken.add(index);
    return own.length < ACROSS ? [] : [own];
  });
}

function columnsOf(small: readonly Box[], bodyHeight: number): Column[] {
  const columns: Column[] = [];
  for (const box of small.toSorted((one, other) => one[0] - other[0])) {
    const [left, right] = [box[0], box[0] + box[2]];
    const column = columns.findLast(
      (one) =>
        Math.abs(one.left - left) < bodyHeight * EVEN && Math.abs(one.right - right) < bodyHeight * EVEN,
    );
    if (column) column.boxes.push(box);
    else columns.push({ left, right, boxes: [box] });
  }
  return columns;
}

/** What stands on the page: rows in the type of the text, and heads. */
type Frame = { small: readonly Box[]; large: readonly Box[]; bodyHeight: number };

/** What stands above and below a text in a column that it reaches over. */
type Around = {
  above: number;
  below: number;
  /** The column goes on below it within a paragraph. */
  goesOn: boolean;
};

/**
 * The room that columns leave to a text which stands across them: up to where they go on below it, or, where they end
 * with it, together with the head between it and what they have above it; null where it is in no frame.
 */
function holeOf(across: Column, { grid, ...frame }: Frame & { grid: readonly Column[] }): Box | null {
  const { large, bodyHeight } = frame;
  const crossed = grid.filter((column) => crosses(across, column, bodyHeight));
  if (crossed.length === 0) return null;
  const [, y, , height] = boxAround(across.boxes) as Box;
  const bottom = y + height;
  const sides = crossed.map((column) => lookAround(column, { ...frame, top: y, bottom }));
  const above = Math.max(...sides.map((side) => side.above));
  if (above < y - bodyHeight * HIGHEST_HEAD) return null;
  const left = Math.min(across.left, ...crossed.map((column) => column.left));
  const right = Math.max(across.right, ...crossed.map((column) => column.right));
  const below = Math.min(...sides.map((side) => side.below));
  if (below < bottom + bodyHeight * BELOW) {
    // The opening words of an article may stand across the columns of the rest, which begins with a paragraph.
    if (!sides[0]?.goesOn && across.boxes.length < LONG) return null;
    return [left, above, right - left, below - above];
  }
  const isHeaded = large.some(
    (head) => overlap(head[0], head[2], left, right - left) > 0 && head[1] >= above && head[1] < y,
  );
  return isHeaded && across.boxes.length >= ENDING
    ? [left, above, right - left, bottom + bodyHeight - above]
    : null;
}

/** So many rows are no opening words. */
const LONG = 8;
/** So many rows are a text where nothing stands below them. */
const ENDING = 3;
/** What begins further to the right of its column, in heights of the text, begins a paragraph. */
const INDENT = 1.4;

/** From row to row of a column there are fewer heights of the text. */
const LEADING = 0.9;

function lookAround(
  { left, right, boxes }: Column,
  { top, bottom, small, large, bodyHeight }: Frame & { top: number; bottom: number },
): Around {
  const even = bodyHeight * EVEN;
  const inColumn = ([x, , width]: Box): boolean => overlap(x, width, left, right - left) > width / 2;
  const own = small.filter(inColumn);
  let above = Math.max(...boxes.map(endOf).filter((end) => end <= top + even));
  // The last row of a paragraph is short.
  const isLast = (box: Box): boolean =>
    Math.abs(box[0] - left) < even &&
    endOf(box) > above &&
    endOf(box) <= top + even &&
    box[1] - above < bodyHeight * LEADING;
  for (let last = own.find(isLast); last; last = own.find(isLast)) above = endOf(last);
  const [next] = [...own, ...large.filter((box) => overlap(box[0], box[2], left, right - left) > 0)]
    .filter(([, y]) => y >= bottom - even)
    .toSorted((one, other) => one[1] - other[1]);
  if (!next || large.includes(next)) return { above, below: Infinity, goesOn: false };
  return { above, below: next[1], goesOn: next[0] - left < bodyHeight * INDENT };
}

function endOf([, y, , height]: Box): number {
  return y + height;
}

/** Whether a text reaches out of a column on one side, and fills some of it. */
function crosses(text: Column, column: Column, bodyHeight: number): boolean {
  const shared = overlap(text.left, text.right - text.left, column.left, column.right - column.left);
  if (shared < Math.min(column.right - column.left, text.right - text.left) * SHARED) return false;
  const least = bodyHeight * REACH;
  return text.right > column.right + least || text.left < column.left - least;
}

function isWithin([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean {
  const [middle, centre] = [x + width / 2, y + height / 2];
  return middle > left && middle < left + wide && centre > top && centre < top + high;
}
