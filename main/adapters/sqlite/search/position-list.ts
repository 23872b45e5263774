import {
  type ByteWriter,
  copyBytes,
  putVarint,
  reserve,
  VARINT_BYTES,
  varintAt,
  writeVarint,
} from './byte-writer.ts';
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

/** Reads positions of one list, articles in rising order of their place in it. */
export type PositionReader = {
  /** Fills `positions` with those of the article at `place`, and returns their number. */
  read(place: number): number;
  positions: Uint32Array;
};

export function createPositionReader(
  bytes: Uint8Array,
  start: number,
  count: number,
  weights: Uint8Array | null,
): PositionReader {
  const runs = runsStart(bytes, start, count);
  const table = count > SKIP ? Math.ceil(count / SKIP) : 0;
  const tableStart = runs - table * 4;
  const skipAt = (index: number): number => {
    const at = tableStart + index * 4;
    return (
      (bytes[at] as number) +
      (bytes[at + 1] as number) * 0x100 +
      (bytes[at + 2] as number) * 0x10000 +
      (bytes[at + 3] as number) * 0x1000000
    );
  };
  let next = 0;
  let at = runs;
  /** Past the runs of the articles before `place`. */
  const moveTo = (place: number): void => {
    if (place < next || (table > 0 && place - next >= SKIP - (next % SKIP))) {
      const skip = Math.floor(place / SKIP);
      next = skip * SKIP;
      at = runs + (table > 0 ? skipAt(skip) : 0);
    }
    // In a variable of its own, which is faster than one that functions share.
    let byteAt = at;
    for (; next < place; next += 1) {
      let left = weights === null ? 1 : (weights[next] as number) & MOST_COUNTED;
      // Where the weight is full, the number of positions is a number more.
      if (left === MOST_COUNTED) left = varintAt(bytes, byteAt) + 1;
      while (left > 0) {
        if ((bytes[byteAt] as number) < 128) left -= 1;
        byteAt += 1;
      }
    }
    at = byteAt;
  };
  const reader: PositionReader = {
    positions: new Uint32Array(64),
    read(place) {
      if (place !== next) moveTo(place);
      let byteAt = at;
      let count = weights === null ? 1 : (weights[place] as number) & MOST_COUNTED;
      if (count === MOST_COUNTED) {
        count = varintAt(bytes, byteAt);
        while ((bytes[byteAt] as number) > 127) byteAt += 1;
        byteAt += 1;
      }
      if (count > reader.positions.length) reader.positions = new Uint32Array(count * 2);
      const { positions } = reader;
      let position = 0;
      for (let index = 0; index < count; index += 1) {
        let byte = bytes[byteAt] as number;
        byteAt += 1;
        let delta = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[byteAt] as number;
          byteAt += 1;
          delta |= (byte & 127) << shift;
        }
        position += delta;
        positions[index] = position;
      }
      at = byteAt;
      next = place + 1;
      return count;
    },
  };
  return reader;
}
