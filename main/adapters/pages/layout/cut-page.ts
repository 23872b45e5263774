import type { Box } from '#core/ports/page-reader.ts';
import { type Head, type Interval, isLarge, LEVEL } from './head-spans.ts';

/** Something that is ordered as a whole: a block, or a lone line. */
export type Unit = { box: Box; fontHeight: number };

/** Columns stand apart by so many heights of the text. */
const GUTTER = 0.6;

/** The units of a page as cutting sees them. */
type Page = { units: readonly Unit[]; bodyHeight: number; heads: ReadonlyMap<number, Head> };

/**
 * The order in which the units of a page are read: columns from left to right, each from top to bottom, and what spans
 * columns before what stands under it. Returns indices.
 */
export function cutPage(page: Page): number[] {
  const { units } = page;
  const order: number[] = [];
  // A page of hostile boxes may need as many cuts as it has units: a stack of our own instead of recursion.
  const regions: number[][] = [units.map((_, index) => index)];
  for (let region = regions.pop(); region; region = regions.pop()) {
    const pieces = region.length > 1 ? cutRegion(region, page) : [region];
    if (pieces.length > 1) regions.push(...pieces.toReversed());
    else order.push(...walk(region, units));
  }
  return order;
}

/** Between what stands side by side; else above heads; else under what stands over all columns; else between bands. */
function cutRegion(region: readonly number[], page: Page): number[][] {
  const sides = splitAlong(region, (index) => reach(index, page), page.bodyHeight * GUTTER);
  if (sides.length > 1) return sides;
  const bands = splitAlong(region, (index) => down(page.units[index] as Unit), 0);
  const stories = cutAboveHeads(bands, page);
  if (stories.length > 1) return stories;
  const top = cutTop(bands, page);
  if (top.length > 1) return top;
  return bands.length > 1 ? joinBands(bands, page) : [[...region]];
}

/** As far as a head reaches, else as far as the characters do. */
function reach(index: number, { units, bodyHeight, heads }: Page): Interval {
  const own = across(units[index] as Unit);
  const span = heads.get(index)?.span;
  const trim = bodyHeight * TRIM;
  return span ? [Math.min(own[0], span[0] + trim), Math.max(own[1], span[1] - trim)] : own;
}

/**
 * Each band of large type alone begins a piece, together with what is under it and a row of its own that stands close
 * above it; so does what stands far under all that is above.
 */
function cutAboveHeads(bands: readonly number[][], page: Page): number[][] {
  const pieces: number[][] = [];
  let wasTop = false;
  for (const [at, band] of bands.entries()) {
    const isTop = isHeadBand(band, page) || isEyebrow(bands, at, page);
    const isFar = whiteAbove(bands, at, page) > page.bodyHeight * FAR;
    const piece = pieces.at(-1);
    if (piece && (wasTop || !(isTop || isFar))) piece.push(...band);
    else pieces.push([...band]);
    wasTop = isTop;
  }
  return pieces;
}

/** White over the whole width that is higher, in heights of the text, stands for a picture or between two texts. */
const FAR = 2.5;

function isHeadBand(band: readonly number[], { units, bodyHeight }: Page): boolean {
  return band.every((index) => isLarge(units[index] as Unit, bodyHeight));
}

/** A row of small type above a head that is nearer to it than to what it stands under: the name of a column, or a kicker. */
function isEyebrow(bands: readonly number[][], at: number, page: Page): boolean {
  const [band, next] = [bands[at] as number[], bands[at + 1]];
  if (!next || isHeadBand(band, page) || !isHeadBand(next, page)) return false;
  const [top, bottom] = extentDown(band, page);
  const gap = whiteAbove(bands, at + 1, page);
  return (
    bottom - top < page.bodyHeight * ONE_ROW &&
    gap < page.bodyHeight * FAR &&
    gap < whiteAbove(bands, at, page)
  );
}

const ONE_ROW = 1.8;

function whiteAbove(bands: readonly number[][], at: number, page: Page): number {
  const above = bands[at - 1];
  return above ? extentDown(bands[at] as number[], page)[0] - extentDown(above, page)[1] : Infinity;
}

function extentDown(band: readonly number[], { units }: Page): Interval {
  const boxes = band.map((index) => (units[index] as Unit).box);
  return [Math.min(...boxes.map(([, y]) => y)), Math.max(...boxes.map(([, y, , height]) => y + height))];
}

/** Parts the heads on top of a text in columns, and the rows between them that belong to none of the columns, from the text. */
function cutTop(bands: readonly number[][], page: Page): number[][] {
  let rows = 0;
  const isHead = (at: number): boolean =>
    isHeadBand(bands[at] as number[], page) || isEyebrow(bands, at, page);
  while (rows < bands.length - 1 && isHead(rows)) rows += 1;
  for (let loose = 0; loose < MOST_LOOSE && rows < bands.length - 1; loose += 1) {
    if (!isLoose(bands[rows] as number[], bands.slice(rows + 1).flat(), page)) break;
    rows += 1;
  }
  return rows === 0 ? [bands.flat()] : [...bands.slice(0, rows), bands.slice(rows).flat()];
}

/** So many rows of decks and writers' names stand between a head and its text. */
const MOST_LOOSE = 4;

/** Whether a row stands alone over columns that begin at one height below it. */
function isLoose(band: readonly number[], rest: readonly number[], { units, bodyHeight }: Page): boolean {
  const columns = splitAlong(rest, (index) => across(units[index] as Unit), bodyHeight * GUTTER);
  if (columns.length < 2 || band.length > 1) return false;
  const tops = columns.map((column) => Math.min(...column.map((index) => (units[index] as Unit).box[1])));
  const usual = tops.toSorted((one, other) => one - other)[columns.length >> 1] as number;
  const level = tops.filter((top) => Math.abs(top - usual) < bodyHeight * LEVEL).length;
  const above = rest.filter((index) => (units[index] as Unit).box[1] < usual - bodyHeight * LEVEL);
  return level >= 2 && level * 2 >= columns.length && above.length < MOST_LOOSE;
}

/** Boxes of neighbouring columns may touch or overlap by such a part of the height of their characters on each side. */
const TRIM = 0.2;

function across({ box: [x, , width], fontHeight }: Unit): Interval {
  const trim = Math.min(width, fontHeight) * TRIM;
  return [x + trim, x + width - trim];
}

function down({ box: [, y, , height], fontHeight }: Unit): Interval {
  const trim = Math.min(height, fontHeight) * 0.15;
  return [y + trim, y + height - trim];
}

/** Parts a region wherever nothing lies for more than `least`. */
function splitAlong(
  region: readonly number[],
  extent: (index: number) => Interval,
  least: number,
): number[][] {
  const sorted = region
    .map((index) => ({ index, extent: extent(index) }))
    .toSorted((one, other) => one.extent[0] - other.extent[0]);
  const pieces: number[][] = [];
  let reach = -Infinity;
  for (const {
    index,
    extent: [start, end],
  } of sorted) {
    const piece = pieces.at(-1);
    if (piece && start - reach <= least) piece.push(index);
    else pieces.push([index]);
    reach = Math.max(reach, end);
  }
  return pieces;
}

/** Bands that make columns together belong together; a band of large type alone heads what is under it. */
function joinBands(bands: readonly number[][], page: Page): number[][] {
  const { units, bodyHeight } = page;
  const joined: number[][] = [];
  let covered: Interval[] = [];
  let isHead = true;
  for (const band of bands) {
    const own = merge([], band, units);
    const heads = isHeadBand(band, page);
    const together = isHead || heads ? [] : merge(covered, band, units);
    const group = joined.at(-1);
    if (group && hasGutter(together, bodyHeight)) {
      group.push(...band);
      covered = together;
    } else {
      joined.push([...band]);
      covered = own;
    }
    isHead = heads;
  }
  return joined;
}

function merge(covered: readonly Interval[], band: readonly number[], units: readonly Unit[]): Interval[] {
  const all = [...covered, ...band.map((index) => across(units[index] as Unit))];
  const merged: [number, number][] = [];
  for (const [start, end] of all.toSorted((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function hasGutter(covered: readonly Interval[], bodyHeight: number): boolean {
  return covered.some(
    ([start], at) => at > 0 && start - (covered[at - 1] as Interval)[1] > bodyHeight * GUTTER,
  );
}

/** Where no straight cut goes through: down from unit to unit, else on at the leftmost that is highest. */
function walk(region: readonly number[], units: readonly Unit[]): number[] {
  const rows = region.toSorted((one, other) => {
    const [a, b] = [units[one] as Unit, units[other] as Unit];
    return a.box[1] - b.box[1] || a.box[0] - b.box[0];
  });
  if (rows.length > mostWalked) return rows;
  const order: number[] = [];
  let last: Interval | null = null;
  while (rows.length > 0) {
    let next = 0;
    for (const [at, index] of rows.entries()) {
      const [start, end] = across(units[index] as Unit);
      const under: boolean = last !== null && start < last[1] && end > last[0];
      if (!under || blocked(index, rows, units)) continue;
      next = at;
      break;
    }
    const [index] = rows.splice(next, 1) as [number];
    order.push(index);
    last = across(units[index] as Unit);
  }
  return order;
}

const mostWalked = 600;

/** Whether something that is still to be read stands above it. */
function blocked(index: number, rows: readonly number[], units: readonly Unit[]): boolean {
  const [start, end] = across(units[index] as Unit);
  const { box } = units[index] as Unit;
  return rows.some((other) => {
    const above = units[other] as Unit;
    const [from, to] = across(above);
    return other !== index && above.box[1] + above.box[3] * 0.5 < box[1] && from < end && to > start;
  });
}
