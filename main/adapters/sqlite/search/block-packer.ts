import { type ByteWriter, createByteWriter, takeBytes } from './byte-writer.ts';

/** Lists are packed until a block holds so many bytes of them, or of their positions; a longer one is alone in its block. */
const LIST_BYTES = 8192;
const POSITION_BYTES = 65_536;

/**
 * A block of a segment: a table of keys, each with the ends of its posting list and of its positions, all as 32-bit
 * numbers; then the lists. The positions are a row of their own.
 */
export type Block = { firstKey: number; lists: Uint8Array; positions: Uint8Array };

export type BlockPacker = {
  lists: ByteWriter;
  positions: ByteWriter;
  /** Ends the lists of a key; keys come by rising value. */
  endKey(key: number): void;
  /** Hands out what is left. */
  finish(): void;
};

export function createBlockPacker(put: (block: Block) => void): BlockPacker {
  const lists = createByteWriter(LIST_BYTES * 2);
  const positions = createByteWriter(POSITION_BYTES * 2);
  let keys: number[] = [];
  let listEnds: number[] = [];
  let positionEnds: number[] = [];
  const finish = () => {
    if (keys.length === 0) return;
    const count = keys.length;
    const head = new Uint32Array(1 + count * 3);
    head[0] = count;
    head.set(keys, 1);
    head.set(listEnds, 1 + count);
    head.set(positionEnds, 1 + 2 * count);
    const row = new Uint8Array(head.byteLength + lists.length);
    row.set(new Uint8Array(head.buffer));
    row.set(lists.bytes.subarray(0, lists.length), head.byteLength);
    put({ firstKey: keys[0] as number, lists: row, positions: takeBytes(positions) });
    lists.length = 0;
    positions.length = 0;
    keys = [];
    listEnds = [];
    positionEnds = [];
  };
  return {
    lists,
    positions,
    endKey(key) {
      keys.push(key);
      listEnds.push(lists.length);
      positionEnds.push(positions.length);
      if (lists.length + keys.length * 12 >= LIST_BYTES || positions.length >= POSITION_BYTES) finish();
    },
    finish,
  };
}

/** A block's row as it is read: where each key's list and positions lie. */
export type BlockTable = {
  keys: Uint32Array;
  ends: Uint32Array;
  positionEnds: Uint32Array;
  bytes: Uint8Array;
  start: number;
};

/** Expects a row as `createBlockPacker` makes it; throws RangeError where it cannot be one. */
export function readBlockTable(row: Uint8Array): BlockTable {
  const aligned = row.byteOffset % 4 === 0 ? row : row.slice();
  const count = row.length < 4 ? 0 : (new Uint32Array(aligned.buffer, aligned.byteOffset, 1)[0] as number);
  const start = 4 + count * 12;
  if (count === 0 || start > row.length) throw new RangeError('a block of the search index is damaged');
  const table = new Uint32Array(aligned.buffer, aligned.byteOffset + 4, count * 3);
  const ends = table.subarray(count, count * 2);
  if (start + (ends[count - 1] as number) !== row.length)
    throw new RangeError('a block of the search index is damaged');
  return {
    keys: table.subarray(0, count),
    ends,
    positionEnds: table.subarray(count * 2),
    bytes: aligned,
    start,
  };
}

/** Place of a key in a table of rising keys, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  const place = lastNotAbove(keys, key);
  return place >= 0 && keys[place] === key ? place : -1;
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
