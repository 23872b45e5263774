import { type ByteWriter, createByteWriter, putBytes, putVarint, reserve } from './byte-writer.ts';
import { MOST_COUNTED } from './posting-list.ts';

/**
 * Where a key stands in each article of its posting list, in UTF-16 units of the folded document: for each article a
 * run of varint deltas, as many as its weight counts; where the weight is full, their number comes first. A list of
 * more than SKIP articles begins with a table of (place in the list, byte) pairs to start reading from.
 */
const SKIP = 128;

export type PositionWriter = {
  /** Begins the next article's run; returns nothing, `add` follows. */
  begin(count: number): void;
  add(delta: number): void;
  /** A run as it stands in another list. */
  copy(bytes: Uint8Array, start: number, end: number): void;
  /** Ends the list of that many articles and puts it into `target`. */
  finish(target: ByteWriter): void;
};

export function createPositionWriter(): PositionWriter {
  const runs = createByteWriter(1 << 20);
  let skips = new Uint32Array(1024);
  let articles = 0;
  const beginRun = () => {
    if (articles % SKIP === 0) {
      const place = (articles / SKIP) * 2;
      if (place + 2 > skips.length) {
        const larger = new Uint32Array(skips.length * 2);
        larger.set(skips);
        skips = larger;
      }
      skips[place] = articles;
      skips[place + 1] = runs.length;
    }
    articles += 1;
  };
  return {
    begin(count) {
      beginRun();
      if (count >= MOST_COUNTED) putVarint(runs, count);
    },
    add(delta) {
      putVarint(runs, delta);
    },
    copy(bytes, start, end) {
      beginRun();
      const size = end - start;
      reserve(runs, size);
      for (let index = 0; index < size; index += 1) {
        runs.bytes[runs.length + index] = bytes[start + index] as number;
      }
      runs.length += size;
    },
    finish(target) {
      if (articles > SKIP) {
        const count = Math.ceil(articles / SKIP);
        putVarint(target, count);
        const table = new DataView(new ArrayBuffer(count * 4));
        for (let index = 0; index < count; index += 1) {
          table.setUint32(index * 4, skips[index * 2 + 1] as number, true);
        }
        putBytes(target, new Uint8Array(table.buffer));
      }
      putBytes(target, runs.bytes.subarray(0, runs.length));
      runs.length = 0;
      articles = 0;
    },
  };
}

/** Reads positions of one list, articles in rising order of their place in it. */
export type PositionReader = {
  /** Fills `positions` with those of the article at `place`, and returns their number. */
  read(place: number): number;
  /** Moves past the article at `place`, and notes where its run lies. */
  skip(place: number): void;
  positions: Uint32Array;
  /** Bytes of the run that was read last. */
  runStart: number;
  runEnd: number;
};

export function createPositionReader(
  bytes: Uint8Array,
  start: number,
  count: number,
  weights: Uint8Array | null,
): PositionReader {
  let runs = start;
  let table = 0;
  if (count > SKIP) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[runs] as number;
      runs += 1;
      table |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    runs += table * 4;
  }
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
  const countAt = (place: number): number => {
    const counted = weights === null ? 1 : (weights[place] as number) & MOST_COUNTED;
    return counted < MOST_COUNTED ? counted : varint();
  };
  const varint = (): number => {
    let byte = bytes[at] as number;
    at += 1;
    if (byte < 128) return byte;
    let value = byte & 127;
    let shift = 7;
    do {
      byte = bytes[at] as number;
      at += 1;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const passOne = (): void => {
    let left = countAt(next);
    while (left > 0) {
      if ((bytes[at] as number) < 128) left -= 1;
      at += 1;
    }
    next += 1;
  };
  const moveTo = (place: number): void => {
    if (place < next || (table > 0 && place - next >= SKIP - (next % SKIP))) {
      const skip = Math.floor(place / SKIP);
      next = skip * SKIP;
      at = runs + (table > 0 ? skipAt(skip) : 0);
    }
    while (next < place) passOne();
    reader.runStart = at;
  };
  const reader: PositionReader = {
    positions: new Uint32Array(64),
    runStart: 0,
    runEnd: 0,
    skip(place) {
      moveTo(place);
      passOne();
      reader.runEnd = at;
    },
    read(place) {
      moveTo(place);
      const count = countAt(place);
      if (count > reader.positions.length) reader.positions = new Uint32Array(count * 2);
      const { positions } = reader;
      let position = 0;
      for (let index = 0; index < count; index += 1) {
        position += varint();
        positions[index] = position;
      }
      next = place + 1;
      reader.runEnd = at;
      return count;
    },
  };
  return reader;
}
