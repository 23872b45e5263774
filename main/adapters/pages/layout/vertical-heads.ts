import type { Box } from '#core/ports/page-reader.ts';
import { boxAround } from './boxes.ts';
import type { Unit } from './cut-page.ts';
import { fontHeight, usualFontHeight } from './font-height.ts';
import { isLarge, MOST_HEADS, stackUnits } from './head-spans.ts';
import type { PlacedLine } from './raw-page.ts';

/** Fewer characters under each other may be rows of one character each, but where they end a head. */
const FEWEST = 4;
/** From line to line of a vertical head there is less of the height of its characters. */
const CLOSE = 0.8;
/** From character to character there is less room; more than the lesser one is a blank. */
const BLANK = { least: 0.7, most: 1.5 };
/** Characters of one line stand off its middle by less of their height, and lines begin at one height. */
const EVEN = 0.6;
/** A line so many times as high as wide runs downwards. */
const TALL = 1.8;

/**
 * Puts the characters of vertical heads together, which files give as a line each, and the lines of one such head, which
 * follow each other from right to left.
 */
export function joinVerticalHeads(lines: readonly PlacedLine[]): PlacedLine[] {
  const bodyHeight = usualFontHeight(lines);
  const isHead = (line: PlacedLine): boolean =>
    line.role !== 'furniture' && isLarge({ box: line.box, fontHeight: fontHeight(line) ?? 0 }, bodyHeight);
  const isCharacter = (line: PlacedLine): boolean => line.text.length === 1 && isHead(line);
  const characters = lines.filter(isCharacter);
  const whole = lines.filter((line) => isTall(line.box, line.text) && isHead(line));
  if (characters.length + whole.length > MOST_HEADS) return [...lines];
  const columns = stack(characters);
  const heads = beside([...columns, ...whole.map((line) => [line])]).filter(([first]) =>
    first ? textOf(first).length >= FEWEST : false,
  );
  const taken = new Set(heads.flat(2));
  return [...heads.map(joinColumns), ...lines.filter((line) => !taken.has(line))];
}

function isTall([, , width, height]: Box, text: string): boolean {
  return text.length > 1 && height > width * TALL;
}

function sizeOf(line: PlacedLine): number {
  return fontHeight(line) ?? Math.min(line.box[2], line.box[3]);
}

/** Characters that stand close under each other, from top to bottom. */
function stack(characters: readonly PlacedLine[]): PlacedLine[][] {
  const columns: PlacedLine[][] = [];
  for (const line of characters.toSorted((one, other) => one.box[1] - other.box[1])) {
    const column = columns.find((one) => {
      const last = one.at(-1) as PlacedLine;
      const size = Math.max(sizeOf(last), sizeOf(line));
      const gap = line.box[1] - last.box[1] - last.box[3];
      return (
        Math.abs(middleOf(last.box) - middleOf(line.box)) < size * EVEN &&
        gap > -size / 2 &&
        gap < size * BLANK.most
      );
    });
    if (column) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

function middleOf([x, , width]: Box): number {
  return x + width / 2;
}

/** Columns of characters in one size that begin at one height close beside each other, from right to left. */
function beside(columns: readonly PlacedLine[][]): PlacedLine[][][] {
  const heads: PlacedLine[][][] = [];
  const placed = columns.map((column) => ({ column, ...measure(column) }));
  const last = new Map<PlacedLine[][], (typeof placed)[number]>();
  for (const one of placed.toSorted((a, b) => b.box[0] - a.box[0])) {
    const head = heads.find((rows) => {
      const other = last.get(rows) as (typeof placed)[number];
      const size = Math.max(other.size, one.size);
      return (
        other.box[0] - one.box[0] - one.box[2] < size * CLOSE &&
        Math.abs(other.box[1] - one.box[1]) < size * EVEN &&
        size < Math.min(other.size, one.size) * SAME_SIZE
      );
    });
    if (head) head.push(one.column);
    else heads.push([one.column]);
    last.set(head ?? (heads.at(-1) as PlacedLine[][]), one);
  }
  return heads;
}

function measure(column: readonly PlacedLine[]): { box: Box; size: number } {
  const [first] = column as [PlacedLine, ...PlacedLine[]];
  return { box: boxAround(column.map(({ box }) => box)) ?? first.box, size: sizeOf(first) };
}

/** Sizes that differ by less are one size, unevenly measured. */
const SAME_SIZE = 1.2;

/** The characters of a column, with a blank where they leave room for one. */
function textOf(column: readonly PlacedLine[]): string {
  return column
    .map((line, at) => {
      const above = column[at - 1];
      const gap = above ? line.box[1] - above.box[1] - above.box[3] : 0;
      return gap > sizeOf(line) * BLANK.least ? ` ${line.text}` : line.text;
    })
    .join('');
}

function joinColumns(columns: readonly PlacedLine[][]): PlacedLine {
  const all = columns.flat();
  const [first] = all as [PlacedLine, ...PlacedLine[]];
  const { box, size } = measure(all);
  return { ...first, text: columns.map(textOf).join(''), box, fontHeight: size };
}

/** The columns beside a head begin at its height, or differ by so many heights of the text. */
const LEVEL = 2.5;
/** A head over the middle of its columns stands off it by such a part of their length. */
const MIDDLE = 0.15;
/** White between two texts is wider, in heights of the text. */
const WIDEST_GUTTER = 4;
/** A head laid over its columns takes hardly any room from what stands above it, in heights of the text. */
const THIN = 0.3;

/**
 * The units of a page with heads that run across its lines (downwards, or from left to right above vertical columns) laid
 * over the columns beside them, so that cutting reads them as it reads heads above columns.
 */
export function layHeadsOver(units: readonly Unit[], bodyHeight: number): Unit[] {
  const isStanding = (unit: Unit): boolean =>
    isLarge(unit, bodyHeight) && unit.box[3] > unit.box[2] * TALL && unit.box[3] > unit.fontHeight * 2;
  if (!units.some(isStanding)) return [...units];
  const small = units.flatMap((unit, at) => (isLarge(unit, bodyHeight) ? [] : [at]));
  const columns = stackUnits(small, units, { closeness: () => bodyHeight * CLOSE, indent: 0 });
  return units.map((unit) => {
    if (!isStanding(unit)) return unit;
    const boxes = columns.map(({ box }) => box);
    const { left, right, top } = columnsBeside(unit.box, boxes, bodyHeight);
    const height = bodyHeight * THIN;
    return { ...unit, box: [left, top - height, right - left, height] };
  });
}

/** How far a head and the columns to its right reach, or those to its left where there are none, and where they begin. */
function columnsBeside(
  head: Box,
  columns: readonly Box[],
  bodyHeight: number,
): { left: number; right: number; top: number } {
  const mirrored = columns.map(([x, y, width, height]): Box => [-x - width, y, width, height]);
  const [x, y, width, height] = head;
  const right = reachRight(head, columns, bodyHeight);
  if (right) return { left: x, right: right.edge, top: right.top };
  const left = reachRight([-x - width, y, width, height], mirrored, bodyHeight);
  return { left: left ? -left.edge : x, right: x + width, top: left?.top ?? y };
}

function reachRight(
  [x, y, width, height]: Box,
  columns: readonly Box[],
  bodyHeight: number,
): { edge: number; top: number } | null {
  const widest = bodyHeight * WIDEST_GUTTER;
  const near = columns
    .filter(([left]) => left > x + width - bodyHeight)
    .toSorted((one, other) => one[0] - other[0]);
  const beside = near.find(([left, top, , high]) => {
    const isLevel = Math.abs(top - y) < bodyHeight * LEVEL;
    const isMiddle = Math.abs(top + high / 2 - y - height / 2) < high * MIDDLE;
    return left < x + width + widest && (isLevel || isMiddle);
  });
  if (!beside) return null;
  let edge = x + width;
  for (const [left, top, wide] of near) {
    if (Math.abs(top - beside[1]) >= bodyHeight * LEVEL) continue;
    if (left - edge > widest) break;
    edge = Math.max(edge, left + wide);
  }
  return { edge, top: beside[1] };
}
