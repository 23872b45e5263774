import type { Connection } from '#adapters/sqlite/database.ts';
import type { Block } from './block-packer.ts';
import { FIRST_SEGMENT } from './columns.ts';
import type { IdSpan } from './posting-list.ts';

const BLOCKS_A_SEGMENT = 2 ** 24;

export type Segment = { id: number; span: IdSpan; documents: number; firstKeys: Uint32Array };

type SegmentRow = {
  id: number;
  base_id: number;
  last_id: number;
  documents: number;
  first_keys: Uint8Array;
};

export function blockId(segment: number, place: number): number {
  return segment * BLOCKS_A_SEGMENT + place;
}

/** Segments whose postings may be read, by rising id; those that are known are not read again. */
export function readSegments(connection: Connection, known: readonly Segment[] = []): Segment[] {
  const ids = connection
    .prepare<number>(`SELECT id FROM search_segment WHERE state = 'ready' ORDER BY id`)
    .pluck()
    .all();
  return ids.map((id) => known.find((segment) => segment.id === id) ?? readSegment(connection, id));
}

function readSegment(connection: Connection, id: number): Segment {
  const row = connection
    .prepare<SegmentRow>('SELECT * FROM search_segment WHERE id = ?')
    .get(id) as SegmentRow;
  const keys = new Uint8Array(row.first_keys);
  return {
    id,
    span: { base: row.base_id, last: row.last_id },
    documents: row.documents,
    firstKeys: new Uint32Array(keys.buffer, 0, keys.length >>> 2),
  };
}

/** Writes the blocks of a segment that is not read yet. */
export type SegmentWriter = {
  id: number;
  put(block: Block): void;
  /** Whether all that was put is still there: what a rolled-back transaction wrote is not. */
  isWhole(): boolean;
  /** From here on it may be read. */
  finish(span: IdSpan, documents: number): void;
};

export function createSegmentWriter(connection: Connection): SegmentWriter {
  const id = connection
    .prepare<number>(
      `INSERT INTO search_segment (id, state, base_id, last_id, documents, first_keys)
       SELECT max(${FIRST_SEGMENT}, coalesce(max(id), 0) + 1), 'building', 0, 0, 0, x'' FROM search_segment RETURNING id`,
    )
    .pluck()
    .get() as number;
  const firstKeys: number[] = [];
  let state: 'building' | 'ready' = 'building';
  return {
    id,
    put(block) {
      const row = blockId(id, firstKeys.length);
      firstKeys.push(block.firstKey);
      connection.prepare('INSERT INTO search_block (id, lists) VALUES (?, ?)').run(row, block.lists);
      if (block.positions.length > 0) {
        connection
          .prepare('INSERT INTO search_positions (id, positions) VALUES (?, ?)')
          .run(row, block.positions);
      }
    },
    isWhole() {
      const stored = connection
        .prepare<string>('SELECT state FROM search_segment WHERE id = ?')
        .pluck()
        .get(id);
      const last = connection
        .prepare<number | null>('SELECT max(id) FROM search_block WHERE id >= ? AND id < ?')
        .pluck()
        .get(blockId(id, 0), blockId(id + 1, 0));
      return (
        stored === state &&
        (firstKeys.length === 0 ? last === null : last === blockId(id, firstKeys.length - 1))
      );
    },
    finish(span, documents) {
      state = 'ready';
      connection
        .prepare(
          `UPDATE search_segment SET state = 'ready', base_id = ?, last_id = ?, documents = ?, first_keys = ? WHERE id = ?`,
        )
        .run(span.base, span.last, documents, new Uint8Array(Uint32Array.from(firstKeys).buffer), id);
    },
  };
}

/** From here on the segment is not read; its blocks are removed by and by. */
export function dropSegment(connection: Connection, id: number): void {
  connection.prepare(`UPDATE search_segment SET state = 'dropped' WHERE id = ?`).run(id);
}

/** Drops what a merge left behind that was broken off. */
export function dropUnfinished(connection: Connection): void {
  connection.prepare(`UPDATE search_segment SET state = 'dropped' WHERE state = 'building'`).run();
}

/** Removes some blocks of dropped segments; false when there is none. */
export function removeSome(connection: Connection, blocks: number): boolean {
  const id = connection
    .prepare<number>(`SELECT id FROM search_segment WHERE state = 'dropped' LIMIT 1`)
    .pluck()
    .get();
  if (id === undefined) return false;
  const removed = connection
    .prepare(
      'DELETE FROM search_block WHERE id IN (SELECT id FROM search_block WHERE id >= ? AND id < ? LIMIT ?)',
    )
    .run(blockId(id, 0), blockId(id + 1, 0), blocks).changes;
  const removedPositions = connection
    .prepare(
      'DELETE FROM search_positions WHERE id IN (SELECT id FROM search_positions WHERE id >= ? AND id < ? LIMIT ?)',
    )
    .run(blockId(id, 0), blockId(id + 1, 0), blocks).changes;
  if (removed + removedPositions === 0) connection.prepare('DELETE FROM search_segment WHERE id = ?').run(id);
  return true;
}
