import {
  type ByteWriter,
  createByteWriter,
  putBytes,
  reserve,
  takeBytes,
  VARINT_BYTES,
  writeVarint,
} from './byte-writer.ts';

/** A block is full when it holds so many bytes of keys and lists, or of positions; a longer list is alone in its block. */
const LIST_BYTES = 16_384;
const POSITION_BYTES = 65_536;

/**
 * A block of a segment. First a number of four bytes: the length of the table that follows; after it come the posting
 * lists. The table has for each key a varint of its difference to the key before, then a code: most keys stand but once
 * in one article, which is written out there (ONCE, ONCE_IN_HEADS: the id from the segment's base, the position); else
 * the code is the length of the list and LONGER, and the length of the positions follows. Positions are a row of their own.
 */
export type Block = { firstKey: number; lists: Uint8Array; positions: Uint8Array };

const ONCE = 0;
const ONCE_IN_HEADS = 1;
const LONGER = 2;

export type BlockPacker = {
  lists: ByteWriter;
  positions: ByteWriter;
  /** Ends the lists of a key; keys come by rising value. */
  endKey(key: number): void;
  /** A key that stands once in one article. */
  putOnce(key: number, idFromBase: number, position: number, isInHeads: boolean): void;
  /** Hands out what is left. */
  finish(): void;
};

export function createBlockPacker(put: (block: Block) => void): BlockPacker {
  const table = createByteWriter(LIST_BYTES * 2);
  const lists = createByteWriter(LIST_BYTES * 2);
  const positions = createByteWriter(POSITION_BYTES * 2);
  let firstKey = -1;
  let lastKey = 0;
  let listStart = 0;
  let positionStart = 0;
  /** An entry of the table has three numbers or four. */
  const putEntry = (key: number, code: number, one: number, other: number) => {
    if (firstKey < 0) {
      firstKey = key;
      lastKey = key;
    }
    reserve(table, 4 * VARINT_BYTES);
    const { bytes } = table;
    let at = writeVarint(bytes, table.length, key - lastKey);
    at = writeVarint(bytes, at, code);
    at = writeVarint(bytes, at, one);
    table.length = code < LONGER ? writeVarint(bytes, at, other) : at;
    lastKey = key;
    if (table.length + lists.length >= LIST_BYTES || positions.length >= POSITION_BYTES) finish();
  };
  const finish = () => {
    if (firstKey < 0) return;
    const row = createByteWriter(4 + table.length + lists.length);
    new DataView(row.bytes.buffer).setUint32(0, table.length, true);
    row.length = 4;
    putBytes(row, table.bytes.subarray(0, table.length));
    putBytes(row, lists.bytes.subarray(0, lists.length));
    put({ firstKey, lists: row.bytes, positions: takeBytes(positions) });
    firstKey = -1;
    table.length = 0;
    lists.length = 0;
    positions.length = 0;
    listStart = 0;
    positionStart = 0;
  };
  return {
    lists,
    positions,
    endKey(key) {
      const list = lists.length - listStart;
      const runs = positions.length - positionStart;
      listStart = lists.length;
      positionStart = positions.length;
      putEntry(key, list + LONGER, runs, 0);
    },
    putOnce(key, idFromBase, position, isInHeads) {
      putEntry(key, isInHeads ? ONCE_IN_HEADS : ONCE, idFromBase, position);
    },
    finish,
  };
}

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

/** Reads the table of a row as `createBlockPacker` makes it; throws RangeError where it cannot be one. */
export function createBlockReader(row: Uint8Array, firstKey: number): BlockReader {
  const tableLength =
    row.length < 4 ? -1 : (row[0] as number) + (row[1] as number) * 256 + (row[2] as number) * 65_536;
  const tableEnd = 4 + tableLength;
  if (tableLength <= 0 || tableEnd > row.length)
    throw new RangeError('a block of the search index is damaged');
  let at = 4;
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
    key: firstKey,
    once: false,
    isInHeads: false,
    idFromBase: 0,
    position: 0,
    listStart: tableEnd,
    listEnd: tableEnd,
    positionStart: 0,
    positionEnd: 0,
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

/** Finds a key's entry in a block. */
export function findEntry(row: Uint8Array, firstKey: number, key: number): BlockEntry | null {
  const reader = createBlockReader(row, firstKey);
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
