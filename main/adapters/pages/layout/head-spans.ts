import type { Box } from '#core/ports/page-reader.ts';
import { boxAround, overlap, sharesColumn } from './boxes.ts';
import type { Unit } from './cut-page.ts';

/** From left to right, in the units of the page. */
export type Interval = readonly [start: number, end: number];

/** Type so much larger than the text is that of a head. */
const LARGE = 1.25;
/** Lines of one head are set closer than so many of their heights. */
const CLOSE = 1;
/** Rows of a paragraph are set closer than so many heights of the text. */
const LEADING = 0.9;
/** A short row may end before the place where the next one begins, which is indented by so many heights of the text. */
const INDENT = 2;
/** What is lower, in heights of the text, may be a deck or a writer's name between a head and its text. */
const LOWEST_COLUMN = 3;
/** A deck between them takes up to so many heights of the text. */
const HIGHEST_DECK = 6;
/** The columns of one text begin at one height; so far apart, in heights of the text, are those of two. */
export const LEVEL = 0.8;

/** A head, or a column of text: units under each other. */
type Stack = { units: number[]; box: Box };

export function isLarge({ fontHeight }: Unit, bodyHeight: number): boolean {
  return fontHeight > bodyHeight * LARGE;
}

/** A head: its span reaches over the columns of its text, though its characters fill only the middle or the left of them. */
export type Head = { span: Interval; columns: number };

/** The heads of a page, keyed by the indices of their units. */
export function findHeads(units: readonly Unit[], bodyHeight: number): Map<number, Head> {
  const found = new Map<number, Head>();
  const large: number[] = [];
  const small: number[] = [];
  units.forEach((unit, index) => (isLarge(unit, bodyHeight) ? large : small).push(index));
  if (large.length === 0 || large.length > MOST_HEADS) return found;
  const heads = stackUnits(large, units, { closeness: (unit) => unit.fontHeight * CLOSE, indent: 0 });
  const columns = stackUnits(small, units, {
    closeness: () => bodyHeight * LEADING,
    indent: bodyHeight * INDENT,
  });
  const placed = heads.map((head) => overColumns(head, { heads, columns, bodyHeight }));
  for (const one of placed) shareColumns(one, placed, bodyHeight);
  for (const { head, columns: own } of placed) {
    const made: Head = { span: spanOf([head, ...own]), columns: own.length };
    for (const index of head.units) found.set(index, made);
  }
  return found;
}

/** No page has so many heads; what is no page is read without. */
export const MOST_HEADS = 400;

/** Puts units under each other together where they are close and in one column. */
export function stackUnits(
  indices: readonly number[],
  units: readonly Unit[],
  { closeness, indent }: { closeness(unit: Unit): number; indent: number },
): Stack[] {
  const stacks: { units: number[]; box: Box; last: Box }[] = [];
  const sorted = indices.toSorted(
    (one, other) => (units[one] as Unit).box[1] - (units[other] as Unit).box[1],
  );
  for (const index of sorted) {
    const unit = units[index] as Unit;
    const indented = ([x, y, width, height]: Box): Box => [x - indent, y, width + indent, height];
    const stack = stacks.findLast(({ last }) => {
      const gap = unit.box[1] - last[1] - last[3];
      return gap > -last[3] / 2 && gap < closeness(unit) && sharesColumn(indented(last), indented(unit.box));
    });
    if (stack) {
      stack.units.push(index);
      stack.last = unit.box;
      stack.box = boxAround([stack.box, unit.box]) as Box;
    } else stacks.push({ units: [index], box: unit.box, last: unit.box });
  }
  return stacks;
}

type Placed = { head: Stack; columns: Stack[]; top: number };

/** The columns right under a head that begin at the height where those begin that it stands over itself, as far as nothing stands beside it. */
function overColumns(
  head: Stack,
  { heads, columns, bodyHeight }: { heads: readonly Stack[]; columns: readonly Stack[]; bodyHeight: number },
): Placed {
  const bottom = head.box[1] + head.box[3];
  const below = columns.filter(({ box }) => box[1] > bottom - bodyHeight);
  const under = below.filter(({ box }) => overlaps(box, head.box)).toSorted((a, b) => a.box[1] - b.box[1]);
  const top = commonTop(under, below, bodyHeight);
  if (top === null) return { head, columns: [], top: bottom };
  const between = heads.some(
    (other) =>
      other !== head && other.box[1] > head.box[1] && other.box[1] < top && overlaps(other.box, head.box),
  );
  if (between) return { head, columns: [], top: bottom };
  const level = below.filter(({ box }) => Math.abs(box[1] - top) < bodyHeight * LEVEL);
  const beside = [...heads, ...columns].filter(
    (other) =>
      other !== head && other.box[1] < top - bodyHeight * LEVEL && other.box[1] + other.box[3] > head.box[1],
  );
  const left = Math.max(
    ...beside
      .filter(({ box }) => box[0] + box[2] <= head.box[0] + bodyHeight)
      .map(({ box }) => box[0] + box[2]),
    -Infinity,
  );
  const right = Math.min(
    ...beside.filter(({ box }) => box[0] >= head.box[0] + head.box[2] - bodyHeight).map(({ box }) => box[0]),
    Infinity,
  );
  const own = level.filter(({ box }) => box[0] > left - bodyHeight && box[0] + box[2] < right + bodyHeight);
  return { head, columns: own.toSorted((a, b) => a.box[0] - b.box[0]), top };
}

/**
 * The height at which the most columns under a head begin, of those that are as high as columns are; where none is, with
 * which the most columns of the page begin: a frame right below the first rows leaves none under the head. null where
 * there is nothing.
 */
function commonTop(under: readonly Stack[], below: readonly Stack[], bodyHeight: number): number | null {
  const [first] = under;
  if (!first) return null;
  const near = under.filter(({ box }) => box[1] < first.box[1] + bodyHeight * HIGHEST_DECK);
  const isHigh = ({ box }: Stack): boolean => box[3] > bodyHeight * LOWEST_COLUMN;
  const high = near.filter(isHigh);
  const [all, peers] = high.length > 0 ? [high, high] : [near, below.filter(isHigh)];
  const like = ({ box }: Stack): number =>
    peers.filter((other) => Math.abs(other.box[1] - box[1]) < bodyHeight * LEVEL).length;
  return all.reduce((best, one) => (like(one) > like(best) ? one : best), all[0] ?? first).box[1];
}

/** Two heads side by side share the columns between them so that each stands over the middle or the left of its own. */
function shareColumns(one: Placed, all: readonly Placed[], bodyHeight: number): void {
  for (const other of all) {
    if (other === one || other.head.box[0] < one.head.box[0] + one.head.box[2] - bodyHeight) continue;
    const both = one.columns.filter((column) => other.columns.includes(column));
    if (both.length === 0) continue;
    const free = [...new Set([...one.columns, ...other.columns])].toSorted((a, b) => a.box[0] - b.box[0]);
    let best = { cost: Infinity, at: 0 };
    for (let at = 1; at < free.length; at += 1) {
      const cost =
        misfit(one.head, free.slice(0, at), bodyHeight) + misfit(other.head, free.slice(at), bodyHeight);
      if (cost < best.cost) best = { cost, at };
    }
    one.columns = free.slice(0, best.at).filter((column) => one.columns.includes(column));
    other.columns = free.slice(best.at).filter((column) => other.columns.includes(column));
  }
}

/** How far a head stands from the middle or the left edge of its columns, in heights of the text; columns that it does not reach cost as much as it juts out. */
function misfit({ box }: Stack, columns: readonly Stack[], bodyHeight: number): number {
  const [start, end] = spanOf(columns);
  const middle = Math.abs(box[0] + box[2] / 2 - (start + end) / 2);
  const left = Math.abs(box[0] - start) + bodyHeight;
  const out = Math.max(0, start - box[0]) + Math.max(0, box[0] + box[2] - end);
  return (Math.min(middle, left) + out) / bodyHeight;
}

function spanOf(stacks: readonly Stack[]): Interval {
  const [x, , width] = boxAround(stacks.map(({ box }) => box)) as Box;
  return [x, x + width];
}

function overlaps(one: Box, other: Box): boolean {
  return overlap(one[0], one[2], other[0], other[2]) > 0;
}
