import {
  type ByteWriter,
  copyBytes,
  putVarint,
  reserve,
  VARINT_BYTES,
  varintAt,
  writeVarint,
} from './byte-writer.ts';
import { LISTS_APART, type Matches, seek } from './matches.ts';
import { MOST_COUNTED } from './posting-list.ts';

/**
 * Where a key stands in each article of its posting list, in UTF-16 units of the folded document: for each article a
 * run of varint deltas, as many as its weight counts; where the weight is full, their number comes first. A list of
 * more than SKIP articles begins with a table of bytes to start reading from, one for every SKIP articles.
 */
const SKIP = 128;

/** The runs of one key in the making; `starts` says where the run of each article begins. */
export type PositionRuns = ByteWriter & { starts: Uint32Array; articles: number };

export function createPositionRuns(): PositionRuns {
  return { bytes: new Uint8Array(1 << 16), length: 0, starts: new Uint32Array(1024), articles: 0 };
}

export function clearRuns(runs: PositionRuns): void {
  runs.length = 0;
  runs.articles = 0;
}

/** Begins the next article's run, of rising positions from `from` to `to` of a list; `mask` takes them out of what else is there. */
export function putRun(
  runs: PositionRuns,
  places: Uint32Array,
  from: number,
  to: number,
  mask: number,
): void {
  beginRuns(runs, 1);
  const count = to - from;
  reserve(runs, (count + 1) * VARINT_BYTES);
  const { bytes } = runs;
  let at = runs.length;
  runs.starts[runs.articles] = at;
  runs.articles += 1;
  if (count >= MOST_COUNTED) at = writeVarint(bytes, at, count);
  let previous = 0;
  for (let index = from; index < to; index += 1) {
    const position = (places[index] as number) & mask;
    at = writeVarint(bytes, at, position - previous);
    previous = position;
  }
  runs.length = at;
}

/** Makes room for the runs of so many more articles. */
export function beginRuns(runs: PositionRuns, more: number): void {
  const needed = runs.articles + more;
  if (needed <= runs.starts.length) return;
  const larger = new Uint32Array(Math.max(needed, runs.starts.length * 2));
  larger.set(runs.starts);
  runs.starts = larger;
}

/** Puts a key's runs into `target`, in the order in which they were written. */
export function finishRuns(runs: PositionRuns, target: ByteWriter): void {
  const { bytes, length, starts, articles } = runs;
  if (articles > SKIP) {
    const entries = Math.ceil(articles / SKIP);
    putVarint(target, entries);
    reserve(target, entries * 4);
    for (let index = 0; index < entries; index += 1) {
      const start = starts[index * SKIP] as number;
      for (let byte = 0; byte < 4; byte += 1) target.bytes[target.length + byte] = start >>> (byte * 8);
      target.length += 4;
    }
  }
  reserve(target, length);
  copyBytes(bytes, 0, length, target.bytes, target.length);
  target.length += length;
  clearRuns(runs);
}

/** Where the runs of a list begin, past its table. */
export function runsStart(bytes: Uint8Array, start: number, articles: number): number {
  if (articles <= SKIP) return start;
  let at = start;
  while ((bytes[at] as number) > 127) at += 1;
  return at + 1 + varintAt(bytes, start) * 4;
}

/** The runs of a posting list, as they lie in a row. */
export type RunList = { bytes: Uint8Array; start: number };

/** As of a key that stands once. */
export function singleRun(position: number): RunList {
  const bytes = new Uint8Array(VARINT_BYTES);
  writeVarint(bytes, 0, position);
  return { bytes, start: 0 };
}

/**
 * Where the positions of some of the wanted articles lie: of each that the list holds its place among them, the byte at
 * which its positions begin, and how many there are; `count` of these.
 */
export type Located = {
  bytes: Uint8Array;
  places: Uint32Array;
  starts: Uint32Array;
  sizes: Uint32Array;
  count: number;
};

/** Finds the runs of those of `wanted` that are in the list; both by rising ids. */
export function locateRuns(list: Matches, { bytes, start }: RunList, wanted: Matches): Located {
  const { ids, weights, count } = list;
  const most = Math.min(count, wanted.count);
  const places = new Uint32Array(most);
  const starts = new Uint32Array(most);
  const sizes = new Uint32Array(most);
  const isLong = wanted.count * LISTS_APART < count;
  const isShort = count * LISTS_APART < wanted.count;
  const runs = runsStart(bytes, start, count);
  const table = runs - (count > SKIP ? Math.ceil(count / SKIP) * 4 : 0);
  let found = 0;
  let target = 0;
  // Up to here the runs have been passed over.
  let place = 0;
  let at = runs;
  for (let index = 0; index < wanted.count;) {
    const id = wanted.ids[index] as number;
    if (isLong) target = seek(ids, count, target, id);
    else while (target < count && (ids[target] as number) < id) target += 1;
    if (target === count) break;
    if (ids[target] !== id) {
      index = isShort ? seek(wanted.ids, wanted.count, index, ids[target] as number) : index + 1;
      continue;
    }
    const entry = Math.floor(target / SKIP);
    if (isLong && entry > Math.floor(place / SKIP)) {
      place = entry * SKIP;
      at = runs + skipAt(bytes, table, entry);
    }
    at = skipRuns(bytes, at, weights, place, target);
    place = target;
    const size = weights === null ? 1 : (weights[place] as number) & MOST_COUNTED;
    const isFull = size === MOST_COUNTED;
    places[found] = index;
    sizes[found] = isFull ? varintAt(bytes, at) : size;
    starts[found] = isFull ? afterVarint(bytes, at) : at;
    found += 1;
    index += 1;
  }
  return { bytes, places, starts, sizes, count: found };
}

/** Where the run at place `to` begins, if the one at `from` begins there. */
function skipRuns(
  bytes: Uint8Array,
  start: number,
  weights: Uint8Array | null,
  from: number,
  to: number,
): number {
  let left = weights === null ? to - from : 0;
  let at = start;
  if (weights !== null) {
    for (let place = from; place < to; place += 1) {
      const size = (weights[place] as number) & MOST_COUNTED;
      left += size;
      if (size < MOST_COUNTED) continue;
      // Where the weight is full, the number of positions comes first.
      at = skipVarints(bytes, at, left - size);
      left = varintAt(bytes, at);
      at = afterVarint(bytes, at);
    }
  }
  return skipVarints(bytes, at, left);
}

export function skipVarints(bytes: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at += 1) left -= 1 - ((bytes[at] as number) >>> 7);
  return at;
}

function afterVarint(bytes: Uint8Array, start: number): number {
  return skipVarints(bytes, start, 1);
}

/**
 * Reads the runs of a list, which lie from `start` to `end`, from the first to the last; throws RangeError where they, or the
 * table before them, are not as `finishRuns` writes them: most searches would not notice.
 */
export function checkRuns(bytes: Uint8Array, start: number, end: number, list: Matches): void {
  const { count, weights } = list;
  const runs = runsStart(bytes, start, count);
  const entries = count > SKIP ? Math.ceil(count / SKIP) : 0;
  if (entries > 0 && varintAt(bytes, start) !== entries)
    throw new RangeError('a table of positions of the search index is damaged');
  let at = runs;
  for (let place = 0; place < count; place += 1) {
    if (entries > 0 && place > 0 && place % SKIP === 0) {
      if (runs + skipAt(bytes, runs - entries * 4, place / SKIP) !== at)
        throw new RangeError('a table of positions of the search index is damaged');
    }
    let size = weights === null ? 1 : (weights[place] as number) & MOST_COUNTED;
    if (size === MOST_COUNTED && at < end) {
      size = varintAt(bytes, at);
      at = afterVarint(bytes, at);
    }
    if (size > end - at) break;
    at = skipVarints(bytes, at, size);
  }
  if (at !== end) throw new RangeError('a list of positions of the search index is damaged');
}

/** Only the first run begins at 0: merges once wrote that for others, too, of which an index is to be made anew. */
function skipAt(bytes: Uint8Array, table: number, entry: number): number {
  const at = table + entry * 4;
  const skip =
    (bytes[at] as number) +
    (bytes[at + 1] as number) * 0x100 +
    (bytes[at + 2] as number) * 0x10000 +
    (bytes[at + 3] as number) * 0x1000000;
  if (skip === 0) throw new RangeError('a table of positions of the search index is damaged');
  return skip;
}
