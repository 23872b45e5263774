import type Database from 'better-sqlite3';
import { type Connection, createConnection } from '#adapters/sqlite/database.ts';
import type { SearchIndexWriter } from '#core/ports/search-index.ts';
import { forgetChanges } from './changes.ts';
import { checkIndex } from './check-index.ts';
import { createMerger, type Merger } from './merge-segments.ts';
import { takeInFresh } from './take-in-fresh.ts';
import { beginTake, type SegmentTake, takeInSegment } from './take-in-segment.ts';

export type IndexLimits = {
  /** So many articles a command takes in itself; what it changed beyond that is left to steps in the background. */
  atOnce: number;
  /** So many fresh texts make a segment. */
  freshTexts: number;
  /** Where so many wait, they are gathered over several steps: the larger the segment, the less is there to merge. */
  batch: number;
  /** A segment is made of so many at most. */
  largest: number;
};
const usualLimits: IndexLimits = { atOnce: 512, freshTexts: 512, batch: 8192, largest: 65_536 };

/** A step of writing a large segment ends after so many milliseconds. */
const STEP_TIME = 80;

/** The writing side of the search index; every function runs inside the caller's transaction. */
export function createSearchIndexWriter(
  database: Database.Database,
  { atOnce, freshTexts, batch, largest }: IndexLimits = usualLimits,
): SearchIndexWriter {
  const connection = createConnection(database);
  let merger: Merger | undefined;
  let open: SegmentTake | undefined;
  const startRebuild = () => {
    clearIndex(connection);
    merger = undefined;
    open = undefined;
  };
  /** What has been gathered of articles that changed since is out of date. */
  const forgetChanged = () =>
    open?.forget(connection.prepare<number>('SELECT article_id FROM search_dirty').pluck().all());
  const stepOf = (take: SegmentTake, limit: number) => {
    if (take.isFull()) {
      if (take.advance(performance.now() + STEP_TIME)) open = undefined;
      return;
    }
    const ids = readBacklog(connection, take.last(), limit);
    take.gather(ids);
    if (ids.length < limit && take.advance(performance.now() + STEP_TIME)) open = undefined;
  };
  /** What is damaged is no reason to refuse a change of an article: the index begins anew. */
  const orRebuild = <Result>(work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      startRebuild();
      return otherwise;
    }
  };
  return {
    postpone() {
      forgetChanged();
      leaveForLater(connection);
    },
    flush() {
      forgetChanged();
      orRebuild(() => {
        takeInFresh(connection, takeDirty(connection, atOnce));
        leaveForLater(connection);
        if (countRows(connection, 'search_fresh') >= freshTexts * 2) settleFresh(connection, freshTexts);
      }, undefined);
    },
    check: () => checkIndex(connection),
    startRebuild,
    flushSome: (limit) =>
      orRebuild(() => {
        forgetChanged();
        leaveForLater(connection);
        const waiting = countRows(connection, 'search_backlog');
        if (open?.isWhole() === false) open = undefined;
        if (waiting >= batch) open ??= beginTake(connection, largest);
        if (open) {
          stepOf(open, limit);
          // Of what it has some may wait no longer.
          return Math.max(0, waiting - (open?.gathered() ?? 0)) + 1;
        }
        if (waiting > 0) return waiting - takeInSegment(connection, readBacklog(connection, 0, limit)) + 1;
        if (countRows(connection, 'search_fresh') >= freshTexts) {
          settleFresh(connection, limit);
          return 1;
        }
        merger ??= createMerger(connection);
        return merger.step() ? 1 : 0;
      }, 1),
  };
}

function clearIndex(connection: Connection): void {
  for (const table of [
    'search_segment',
    'search_block',
    'search_positions',
    'search_chunk',
    'search_detail',
    'search_name',
    'search_fresh',
    'search_dirty',
    'search_backlog',
  ])
    connection.prepare(`DELETE FROM ${table}`).run();
  forgetChanges(connection);
  connection
    .prepare('INSERT INTO search_backlog (article_id) SELECT id FROM article WHERE trashed_at IS NULL')
    .run();
}

function readBacklog(connection: Connection, after: number, limit: number): number[] {
  return connection
    .prepare<number>('SELECT article_id FROM search_backlog WHERE article_id > ? ORDER BY article_id LIMIT ?')
    .pluck()
    .all(after, limit);
}

function takeDirty(connection: Connection, limit: number): number[] {
  const ids = connection
    .prepare<number>('SELECT article_id FROM search_dirty ORDER BY article_id LIMIT ?')
    .pluck()
    .all(limit);
  const last = ids.at(-1);
  if (last !== undefined) {
    connection.prepare('DELETE FROM search_dirty WHERE article_id <= ?').run(last);
    connection
      .prepare('DELETE FROM search_backlog WHERE article_id IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(ids));
  }
  return ids;
}

/** What a command changed and nobody has taken in waits for the background. */
function leaveForLater(connection: Connection): void {
  connection
    .prepare('INSERT OR IGNORE INTO search_backlog (article_id) SELECT article_id FROM search_dirty')
    .run();
  connection.prepare('DELETE FROM search_dirty').run();
}

function settleFresh(connection: Connection, limit: number): void {
  const ids = connection
    .prepare<number>('SELECT article_id FROM search_fresh ORDER BY article_id LIMIT ?')
    .pluck()
    .all(limit);
  if (ids.length > 0) takeInSegment(connection, ids);
}

function countRows(connection: Connection, table: 'search_fresh' | 'search_backlog'): number {
  return connection.prepare<number>(`SELECT count(*) FROM ${table}`).pluck().get() as number;
}
