import { FIELD_END } from './index-document.ts';
import { type DocumentBatch, type Lot, release } from './document-batch.ts';

const UNITS = 0x10000;
/** So many pairs are sorted at a time; more only where one unit begins more. */
const SLICE_PAIRS = 6_000_000;
/** So many documents are gone through at a time. */
const LOT_DOCUMENTS = 2048;

/** The pairs that begin with one unit, sorted by second unit and place; and their places by themselves. */
export type PairGroup = {
  first: number;
  count: number;
  /** Where the unit stands, by rising place. */
  places: Uint32Array;
  /** Calls with each second unit by rising value; its places lie in `sorted` from `start` up to `end`. */
  eachSecond(call: (second: number, sorted: Uint32Array, start: number, end: number) => void): void;
};

/**
 * Hands over all pairs of a batch by first unit. Slice by slice: those whose first units lie within a range are collected
 * from the documents, which is quick, so that the memory need not hold all. Yields null meanwhile, after each short while.
 */
export function* sortPairs(
  batch: DocumentBatch,
  slicePairs = SLICE_PAIRS,
): Generator<PairGroup | null, void> {
  const { counts } = batch;
  const slices = slicesOf(counts, slicePairs);
  const room = Math.max(0, ...slices.map(({ pairs }) => pairs));
  const bytes = new ArrayBuffer(room * 6);
  const places = new Uint32Array(bytes, 0, room);
  const seconds = new Uint16Array(bytes, room * 4, room);
  const next = new Uint32Array(UNITS);
  const sortGroup = createGroupSort();
  for (const { low, high } of slices) {
    let at = 0;
    for (let first = low; first < high; first += 1) {
      next[first] = at;
      at += counts[first] as number;
    }
    for (const lot of batch.lots) {
      for (let from = 0; from < lot.ends.length; from += LOT_DOCUMENTS) {
        collect(lot, from, batch.positionBits(), low, high, next, places, seconds);
        yield null;
      }
    }
    // Each has been moved on to where the next one begins.
    let start = 0;
    for (let first = low; first < high; first += 1) {
      const end = next[first] as number;
      if (end > start) yield sortGroup(first, places.subarray(start, end), seconds.subarray(start, end));
      start = end;
    }
  }
  release(bytes);
}

type Slice = { low: number; high: number; pairs: number };

/** Ranges of first units that begin about so many pairs each. */
function slicesOf(counts: Uint32Array, slicePairs: number): Slice[] {
  const slices: Slice[] = [];
  let slice: Slice = { low: 0, high: 0, pairs: 0 };
  for (let unit = 0; unit < UNITS; unit += 1) {
    const count = counts[unit] as number;
    if (slice.pairs > 0 && slice.pairs + count > slicePairs) {
      slices.push(slice);
      slice = { low: unit, high: unit, pairs: 0 };
    }
    slice.high = unit + 1;
    slice.pairs += count;
  }
  if (slice.pairs > 0) slices.push(slice);
  return slices;
}

/** Puts the pairs of some of a lot's documents, from the one at `from` on, whose first units lie within the range where `next` says. */
function collect(
  { first: firstDocument, units, ends }: Lot,
  from: number,
  positionBits: number,
  low: number,
  high: number,
  next: Uint32Array,
  places: Uint32Array,
  seconds: Uint16Array,
): void {
  const width = high - low;
  let start = from === 0 ? 0 : (ends[from - 1] as number);
  const to = Math.min(ends.length, from + LOT_DOCUMENTS);
  for (let index = from; index < to; index += 1) {
    const end = ends[index] as number;
    const place = (firstDocument + index) << positionBits;
    // The last unit is a FIELD_END, which begins no pair.
    for (let offset = start; offset < end - 1; offset += 1) {
      const first = units[offset] as number;
      if ((first - low) >>> 0 >= width || first === FIELD_END) continue;
      const at = next[first] as number;
      places[at] = place | (offset - start);
      seconds[at] = units[offset + 1] as number;
      next[first] = at + 1;
    }
    start = end;
  }
}

/** Places with the second units of their pairs. */
type Pairs = { places: Uint32Array; seconds: Uint16Array };

function createPairs(count: number): Pairs {
  return { places: new Uint32Array(count), seconds: new Uint16Array(count) };
}

/** Two stable counting sorts, by the lower and the upper byte: few enough numbers that also small groups take little time. */
function createGroupSort() {
  let between = createPairs(1024);
  let sorted = createPairs(1024);
  const starts = new Uint32Array(257);
  const sortByByte = (from: Pairs, to: Pairs, count: number, shift: number) => {
    starts.fill(0);
    for (let index = 0; index < count; index += 1) {
      const byte = (((from.seconds[index] as number) >>> shift) & 255) + 1;
      starts[byte] = (starts[byte] as number) + 1;
    }
    for (let byte = 1; byte < 257; byte += 1)
      starts[byte] = (starts[byte] as number) + (starts[byte - 1] as number);
    for (let index = 0; index < count; index += 1) {
      const second = from.seconds[index] as number;
      const byte = (second >>> shift) & 255;
      const at = starts[byte] as number;
      to.places[at] = from.places[index] as number;
      to.seconds[at] = second;
      starts[byte] = at + 1;
    }
  };
  return (first: number, places: Uint32Array, seconds: Uint16Array): PairGroup => ({
    first,
    count: places.length,
    places,
    eachSecond(call) {
      const count = places.length;
      if (sorted.places.length < count) {
        between = createPairs(count + (count >>> 2));
        sorted = createPairs(count + (count >>> 2));
      }
      sortByByte({ places, seconds }, between, count, 0);
      sortByByte(between, sorted, count, 8);
      for (let start = 0; start < count;) {
        const second = sorted.seconds[start] as number;
        let end = start + 1;
        while (end < count && sorted.seconds[end] === second) end += 1;
        call(second, sorted.places, start, end);
        start = end;
      }
    },
  });
}
