import type { Connection } from '#adapters/sqlite/database.ts';
import { beginSegment, type SegmentBuild } from './build-segment.ts';
import { beginChange } from './changes.ts';
import { editChunks } from './chunks.ts';
import { FRESH, NOBODY } from './columns.ts';
import { createBatch } from './document-batch.ts';
import { loadSources } from './index-source.ts';
import { type ColumnSource, createNames, type Names, putColumns } from './put-columns.ts';
import { createSegmentWriter, type SegmentWriter } from './segments.ts';

/** So many articles are given to a segment that stands at a time. */
const LOT = 1024;

/** One segment in the making, of articles that are not in the index or whose texts are to leave `search_fresh`. */
export type SegmentTake = {
  /** Reads some more articles, by rising ids. */
  gather(articleIds: readonly number[]): void;
  /** Whether no more are to be gathered. */
  isFull(): boolean;
  /** How many it has that still wait, and the highest id. */
  gathered(): number;
  last(): number;
  /** Writes for a while; whether the segment and all that points to it stand, and the articles wait no longer. */
  advance(until: number): boolean;
  /** Whether all that was written is still there: what a rolled-back transaction wrote is not. */
  isWhole(): boolean;
  /** What has been gathered of these is out of date: they stay where they are. */
  forget(articleIds: readonly number[]): void;
};

/** `source` is null where the article is gone. */
type Taken = { articleId: number; source: ColumnSource | null; hasText: boolean };

export function beginTake(connection: Connection, most: number): SegmentTake {
  const batch = createBatch(most);
  const taken: Taken[] = [];
  const stale = new Set<number>();
  let isFull = false;
  let writer: SegmentWriter | undefined;
  let build: SegmentBuild | undefined;
  let isBuilt = false;
  let given = 0;

  /** The postings, which nobody reads before an article is given to the segment. */
  const write = (until: number): void => {
    if (batch.ids.length > 0) {
      writer ??= createSegmentWriter(connection);
      build ??= beginSegment(batch, writer.put);
      if (!build.advance(until)) return;
      writer.finish(build.span, batch.ids.length);
      batch.release();
    }
    isBuilt = true;
  };
  const give = (lot: readonly Taken[], names: Names): void => {
    const changeId = beginChange(connection);
    const chunks = editChunks(connection);
    const valid = lot.filter(({ articleId }) => !stale.has(articleId));
    for (const { articleId, source, hasText } of valid) {
      const { chunk, place } = chunks.chunkOf(articleId);
      if (source) putColumns(chunk, place, source, names);
      // Without a text it has no postings; it is found by its date and such.
      chunk.columns.owner[place] = !source ? NOBODY : hasText ? (writer as SegmentWriter).id : FRESH;
    }
    chunks.save(changeId);
    const ids = JSON.stringify(valid.map(({ articleId }) => articleId));
    for (const table of ['search_fresh', 'search_backlog'])
      connection
        .prepare(`DELETE FROM ${table} WHERE article_id IN (SELECT value FROM json_each(?))`)
        .run(ids);
  };
  return {
    gather(articleIds) {
      const wanted = articleIds.slice(0, most - taken.length);
      let place = 0;
      const takeGone = (to: number) => {
        for (; place < to; place += 1)
          taken.push({ articleId: wanted[place] as number, source: null, hasText: false });
      };
      for (const { document, uid: _, ...source } of loadSources(connection, wanted)) {
        const { articleId, units } = document;
        if (!batch.fits(units.length)) {
          isFull = true;
          return;
        }
        // Those passed over are gone.
        takeGone(wanted.indexOf(articleId, place));
        if (units.length > 0) batch.add(document);
        taken.push({ articleId, source, hasText: units.length > 0 });
        place += 1;
      }
      takeGone(wanted.length);
      isFull = taken.length >= most;
    },
    isFull: () => isFull,
    gathered: () => taken.length - given,
    last: () => taken.at(-1)?.articleId ?? 0,
    advance(until) {
      isFull = true;
      if (!isBuilt) write(until);
      if (!isBuilt) return false;
      const names = createNames(connection);
      do {
        give(taken.slice(given, given + LOT), names);
        given = Math.min(taken.length, given + LOT);
      } while (given < taken.length && performance.now() <= until);
      return given === taken.length;
    },
    isWhole: () => writer === undefined || writer.isWhole(),
    forget(articleIds) {
      for (const articleId of articleIds) stale.add(articleId);
    },
  };
}

/** Makes a segment of these articles at once, or of the first of them where they are too many. Returns how many it took. */
export function takeInSegment(connection: Connection, articleIds: readonly number[]): number {
  const take = beginTake(connection, articleIds.length);
  take.gather(articleIds);
  const count = take.gathered();
  take.advance(Number.POSITIVE_INFINITY);
  return count;
}
