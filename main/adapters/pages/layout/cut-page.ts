import type { Box } from '#core/ports/page-reader.ts';
import { weightedMedian } from './boxes.ts';

/** Something that is ordered as a whole: a block, or a lone line. */
export type Unit = { box: Box; fontHeight: number };

/** Type so much larger than the text is that of a head. */
const LARGE = 1.25;
/** What is so much wider than the usual block stands over several columns. */
const WIDE = 1.5;

type Interval = [start: number, end: number];

/**
 * The order in which the units of a page are read: columns from left to right, each from top to bottom, and what spans
 * columns before what stands under it. Returns indices.
 */
export function cutPage(units: readonly Unit[], bodyHeight: number): number[] {
  const order: number[] = [];
  // A page of hostile boxes may need as many cuts as it has units: a stack of our own instead of recursion.
  const regions: number[][] = [units.map((_, index) => index)];
  for (let region = regions.pop(); region; region = regions.pop()) {
    const pieces = region.length > 1 ? cutRegion(region, units, bodyHeight) : [region];
    if (pieces.length > 1) regions.push(...pieces.toReversed());
    else order.push(...walk(region, units));
  }
  return order;
}

function cutRegion(region: readonly number[], units: readonly Unit[], bodyHeight: number): number[][] {
  const bands = splitAlong(region, (index) => down(units[index] as Unit), 0);
  const stories = cutAtHeads(bands, units, bodyHeight);
  if (stories.length > 1) return stories;
  const columns = splitAlong(region, (index) => across(units[index] as Unit), bodyHeight * 0.4);
  if (columns.length > 1) return columns;
  return bands.length > 1 ? joinBands(bands, units, bodyHeight) : [[...region]];
}

/** A head over several columns, with white above it, parts the page even where its columns do not reach the edges. */
function cutAtHeads(bands: readonly number[][], units: readonly Unit[], bodyHeight: number): number[][] {
  const all = bands.flat().map((index) => ({ index, unit: units[index] as Unit }));
  const usual = weightedMedian(all.map(({ unit }) => ({ value: unit.box[2], weight: unit.box[3] })));
  const text = all
    .filter(({ unit }) => !isLarge(unit, bodyHeight) && unit.box[2] < usual * WIDE)
    .map(({ index }) => index);
  const columns = splitAlong(text, (index) => across(units[index] as Unit), bodyHeight * 0.4).map(
    (column) => merge([], column, units)[0] as Interval,
  );
  const pieces: number[][] = [];
  let wasHead = false;
  for (const [at, band] of bands.entries()) {
    const heads = band.every((index) => isLarge(units[index] as Unit, bodyHeight));
    const isHead: boolean =
      heads &&
      (wasHead || whiteAbove(band, bands[at - 1], units) > bodyHeight * 0.8) &&
      band.some((index) => spans(across(units[index] as Unit), columns));
    const piece = pieces.at(-1);
    if (piece && !isHead && !wasHead) piece.push(...band);
    else pieces.push([...band]);
    wasHead = isHead;
  }
  return pieces;
}

function isLarge({ fontHeight }: Unit, bodyHeight: number): boolean {
  return fontHeight > bodyHeight * LARGE;
}

function whiteAbove(
  band: readonly number[],
  above: readonly number[] | undefined,
  units: readonly Unit[],
): number {
  if (above === undefined) return Infinity;
  const bottom = Math.max(
    ...above.map((index) => (units[index] as Unit).box[1] + (units[index] as Unit).box[3]),
  );
  return Math.min(...band.map((index) => (units[index] as Unit).box[1])) - bottom;
}

function spans([start, end]: Interval, columns: readonly Interval[]): boolean {
  return columns.filter(([from, to]) => from < end && to > start).length > 1;
}

/** Boxes of neighbouring columns and lines may touch or overlap a little. */
function across({ box: [x, , width], fontHeight }: Unit): Interval {
  const trim = Math.min(width, fontHeight) * 0.2;
  return [x + trim, x + width - trim];
}

function down({ box: [, y, , height] }: Unit): Interval {
  return [y + height * 0.15, y + height * 0.85];
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
function joinBands(bands: readonly number[][], units: readonly Unit[], bodyHeight: number): number[][] {
  const joined: number[][] = [];
  let covered: Interval[] = [];
  let isHead = true;
  for (const band of bands) {
    const own = merge([], band, units);
    const heads = band.every((index) => isLarge(units[index] as Unit, bodyHeight));
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
  const merged: Interval[] = [];
  for (const [start, end] of all.toSorted((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function hasGutter(covered: readonly Interval[], bodyHeight: number): boolean {
  return covered.some(([start], at) => at > 0 && start - (covered[at - 1] as Interval)[1] > bodyHeight * 0.4);
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
