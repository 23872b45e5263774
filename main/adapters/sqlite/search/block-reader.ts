import { LONGER, ONCE_IN_HEADS } from './block-packer.ts';
import { varintAt, varintLength } from './byte-writer.ts';
import { skipVarints } from './position-list.ts';

/** An entry of a block's table: either a list and positions (stretches of the rows' bytes), or, with `once`, a single posting. */
export type BlockEntry = {
  key: number;
  once: boolean;
  isInHeads: boolean;
  idFromBase: number;
  position: number;
  listStart: number;
  listEnd: number;
  positionStart: number;
  positionEnd: number;
};

export type BlockReader = {
  /** Moves to the next entry; false after the last. `entry` is the same object for all. */
  next(): boolean;
  entry: BlockEntry;
};

/** Where in a table an entry begins that is read next, and what has been read before it. */
type TablePlace = { at: number; key: number; list: number; positions: number };

/** Reads the table of a row as `createBlockPacker` makes it; throws RangeError where it cannot be one. */
export function createBlockReader(row: Uint8Array, firstKey: number): BlockReader {
  return readFrom(row, { at: 4, key: firstKey, list: 0, positions: 0 });
}

function tableEndOf(row: Uint8Array): number {
  const length =
    row.length < 4 ? -1 : (row[0] as number) + (row[1] as number) * 256 + (row[2] as number) * 65_536;
  if (length <= 0 || 4 + length > row.length) throw new RangeError('a block of the search index is damaged');
  return 4 + length;
}

function readFrom(row: Uint8Array, from: TablePlace): BlockReader {
  const tableEnd = tableEndOf(row);
  let { at } = from;
  const varint = (): number => {
    let byte = row[at] as number;
    at += 1;
    if (byte < 128) return byte;
    let value = byte & 127;
    let scale = 128;
    do {
      byte = row[at] as number;
      at += 1;
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return value;
  };
  const entry: BlockEntry = {
    key: from.key,
    once: false,
    isInHeads: false,
    idFromBase: 0,
    position: 0,
    listStart: tableEnd + from.list,
    listEnd: tableEnd + from.list,
    positionStart: from.positions,
    positionEnd: from.positions,
  };
  return {
    entry,
    next() {
      if (at >= tableEnd) return false;
      entry.key += varint();
      const code = varint();
      entry.once = code < LONGER;
      if (entry.once) {
        entry.isInHeads = code === ONCE_IN_HEADS;
        entry.idFromBase = varint();
        entry.position = varint();
      } else {
        entry.listStart = entry.listEnd;
        entry.listEnd += code - LONGER;
        entry.positionStart = entry.positionEnd;
        entry.positionEnd += varint();
        if (entry.listEnd > row.length) throw new RangeError('a block of the search index is damaged');
      }
      return true;
    },
  };
}

/** Every so manieth entry of a table is marked. */
const MARKED = 32;
/** Numbers a mark: the key before it, and where it lies as `TablePlace` tells. */
const MARK = 4;

/** Places from which a table may be read, so that a key is not looked for from the beginning. */
export type TableMarks = Uint32Array;

/** Reads through the whole table: of a search for hundreds of rare words most of the time goes here. */
export function markTable(row: Uint8Array, firstKey: number): TableMarks {
  const end = tableEndOf(row);
  const marks: number[] = [];
  let at = 4;
  let key = firstKey;
  let list = 0;
  let positions = 0;
  for (let number = 0; at < end; number += 1) {
    if (number % MARKED === 0) marks.push(key, at, list, positions);
    // Keys have 32 bits.
    const step = varintAt(row, at) >>> 0;
    at += varintLength(step);
    key += step;
    const code = varintAt(row, at);
    at += varintLength(code);
    if (code < LONGER) at = skipVarints(row, at, 2);
    else {
      const runs = varintAt(row, at);
      at += varintLength(runs);
      list += code - LONGER;
      positions += runs;
    }
  }
  if (at !== end || end + list > row.length) throw new RangeError('a block of the search index is damaged');
  return Uint32Array.from(marks);
}

/** Finds a key's entry in a block. */
export function findEntry(row: Uint8Array, marks: TableMarks, key: number): BlockEntry | null {
  let low = 0;
  let high = marks.length / MARK - 1;
  // The last mark before which all keys are lower.
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((marks[middle * MARK] as number) < key) low = middle;
    else high = middle - 1;
  }
  const [before, at, list, positions] = marks.subarray(low * MARK, low * MARK + MARK) as unknown as [
    number,
    number,
    number,
    number,
  ];
  const reader = readFrom(row, { at, key: before, list, positions });
  while (reader.next()) {
    if (reader.entry.key >= key) return reader.entry.key === key ? reader.entry : null;
  }
  return null;
}

/** Place of the last key that is not above the given one; -1 where all are. */
export function lastNotAbove(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
