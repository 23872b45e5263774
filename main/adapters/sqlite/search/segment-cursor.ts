import type { Connection } from '#adapters/sqlite/database.ts';
import { type BlockReader, createBlockReader } from './block-reader.ts';
import { blockId, type Segment } from './segments.ts';

/** Stands at a key of a segment, the first to begin with. */
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
  nextKey(connection, cursor);
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
function nextKey(connection: Connection, cursor: Cursor): void {
  if (!cursor.reader.next()) {
    if (cursor.place + 1 >= cursor.segment.firstKeys.length) {
      cursor.key = Number.POSITIVE_INFINITY;
      return;
    }
    openBlock(connection, cursor, cursor.place + 1);
    cursor.reader.next();
  }
  cursor.key = cursor.reader.entry.key;
}

/** Cursors, of which the one with the lowest key is at hand; of equal keys the one that was given first. */
export type CursorQueue = {
  /** The lowest key; infinite after the last. */
  key(): number;
  first(): Cursor;
  /** Moves the first cursor to its next key. */
  advance(): void;
};

export function queueCursors(connection: Connection, cursors: readonly Cursor[]): CursorQueue {
  const size = cursors.length;
  // A heap of places in `cursors`; what is compared is the key and below it the place.
  const heap = Uint16Array.from({ length: size }, (_, place) => place);
  const ranks = Float64Array.from(cursors, (cursor, place) => rankOf(cursor, place));
  function rankOf(cursor: Cursor, place: number): number {
    return cursor.key * size + place;
  }
  const sink = (from: number): void => {
    let at = from;
    const moved = heap[at] as number;
    const rank = ranks[moved] as number;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) break;
      if (
        child + 1 < size &&
        (ranks[heap[child + 1] as number] as number) < (ranks[heap[child] as number] as number)
      )
        child += 1;
      if ((ranks[heap[child] as number] as number) >= rank) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = moved;
  };
  const first = () => cursors[heap[0] as number] as Cursor;
  for (let at = (size >>> 1) - 1; at >= 0; at -= 1) sink(at);
  return {
    key: () => first().key,
    first,
    advance() {
      const cursor = first();
      nextKey(connection, cursor);
      ranks[heap[0] as number] = rankOf(cursor, heap[0] as number);
      sink(0);
    },
  };
}
