import type { Connection } from '#adapters/sqlite/database.ts';
import { type BlockReader, createBlockReader } from './block-packer.ts';
import { blockId, type Segment } from './segments.ts';

/** Reads a segment's keys one after the other. */
export type Cursor = {
  segment: Segment;
  place: number;
  row: Uint8Array;
  positions: Uint8Array;
  reader: BlockReader;
  key: number;
};

export function openCursor(connection: Connection, segment: Segment): Cursor {
  const cursor = { segment, place: -1, key: 0 } as unknown as Cursor;
  openBlock(connection, cursor, 0);
  return cursor;
}

function openBlock(connection: Connection, cursor: Cursor, place: number): void {
  const id = blockId(cursor.segment.id, place);
  cursor.place = place;
  cursor.row = connection
    .prepare<Uint8Array>('SELECT lists FROM search_block WHERE id = ?')
    .pluck()
    .get(id) as Uint8Array;
  if (cursor.row === undefined) throw new RangeError(`block ${id} of the search index is missing`);
  cursor.positions =
    connection.prepare<Uint8Array>('SELECT positions FROM search_positions WHERE id = ?').pluck().get(id) ??
    new Uint8Array();
  cursor.reader = createBlockReader(cursor.row, cursor.segment.firstKeys[place] as number);
}

/** Moves to the next key, which is infinite after the last. */
export function nextKey(connection: Connection, cursor: Cursor): boolean {
  if (!cursor.reader.next()) {
    if (cursor.place + 1 >= cursor.segment.firstKeys.length) {
      cursor.key = Number.POSITIVE_INFINITY;
      return false;
    }
    openBlock(connection, cursor, cursor.place + 1);
    cursor.reader.next();
  }
  cursor.key = cursor.reader.entry.key;
  return true;
}
