import {
  type ByteWriter,
  createByteWriter,
  putBytes,
  reserve,
  VARINT_BYTES,
  writeVarint,
  written,
} from './byte-writer.ts';

/** A block is full when it holds so many bytes of keys and lists, or of positions; a longer list is alone in its block. */
const LIST_BYTES = 16_384;
const POSITION_BYTES = 65_536;

/**
 * A block of a segment. First a number of four bytes: the length of the table that follows; after it come the posting
 * lists. The table has for each key a varint of its difference to the key before, then a code: most keys stand but once
 * in one article, which is written out there (ONCE, ONCE_IN_HEADS: the id from the segment's base, the position); else
 * the code is the length of the list and LONGER, and the length of the positions follows. Positions are a row of their own.
 * Its bytes are valid until the next block is made.
 */
export type Block = { firstKey: number; lists: Uint8Array; positions: Uint8Array };

const ONCE = 0;
export const ONCE_IN_HEADS = 1;
export const LONGER = 2;

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
  const row = createByteWriter(LIST_BYTES * 2);
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
    row.length = 0;
    reserve(row, 4);
    new DataView(row.bytes.buffer).setUint32(0, table.length, true);
    row.length = 4;
    putBytes(row, written(table));
    putBytes(row, written(lists));
    put({ firstKey, lists: written(row), positions: written(positions) });
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
