import type { Connection } from '#adapters/sqlite/database.ts';
import { BATCH_DOCUMENT_UNITS, BATCH_DOCUMENTS, beginSegment, type SegmentBuild } from './build-segment.ts';
import { beginChange } from './changes.ts';
import { editChunks } from './chunks.ts';
import { FRESH, NOBODY } from './columns.ts';
import { type IndexSource, loadSources } from './index-source.ts';
import { createNames, putColumns } from './put-columns.ts';
import { createSegmentWriter, type SegmentWriter } from './segments.ts';

/** One segment in the making, of articles that are not in the index or whose texts are to leave `search_fresh`. */
export type SegmentTake = {
  /** Reads some more articles, by rising ids. */
  gather(articleIds: readonly number[]): void;
  /** Whether no more are to be gathered. */
  isFull(): boolean;
  /** How many it has, and the highest id. */
  taken(): number;
  last(): number;
  /** Writes for a while; whether the segment and all that points to it stand, and the articles wait no longer. */
  advance(until: number): boolean;
  /** Whether all that was written is still there: what a rolled-back transaction wrote is not. */
  isWhole(): boolean;
  /** What has been gathered of these is out of date: they stay where they are. */
  forget(articleIds: readonly number[]): void;
};

export function beginTake(connection: Connection, most: number): SegmentTake {
  const size = Math.min(most, BATCH_DOCUMENTS);
  const sources: IndexSource[] = [];
  const taken: number[] = [];
  const stale = new Set<number>();
  let isFull = false;
  let writer: SegmentWriter | undefined;
  let build: SegmentBuild | undefined;

  const finish = (segment: number) => {
    const changeId = beginChange(connection);
    const chunks = editChunks(connection);
    const names = createNames(connection);
    const valid = taken.filter((articleId) => !stale.has(articleId));
    for (const articleId of valid) {
      const { chunk, place } = chunks.chunkOf(articleId);
      chunk.columns.owner[place] = NOBODY;
    }
    for (const source of sources) {
      const { articleId, units } = source.document;
      if (stale.has(articleId)) continue;
      const { chunk, place } = chunks.chunkOf(articleId);
      putColumns(chunk, place, source, names);
      // Without a text it has no postings; it is found by its date and such.
      chunk.columns.owner[place] = units.length === 0 ? FRESH : segment;
    }
    chunks.save(changeId);
    for (const table of ['search_fresh', 'search_backlog'])
      connection
        .prepare(`DELETE FROM ${table} WHERE article_id IN (SELECT value FROM json_each(?))`)
        .run(JSON.stringify(valid));
  };
  return {
    gather(articleIds) {
      let place = 0;
      for (const source of loadSources(connection, articleIds.slice(0, size - taken.length))) {
        // Those passed over are gone.
        place = articleIds.indexOf(source.document.articleId, place);
        const isLong = source.document.units.length >= BATCH_DOCUMENT_UNITS;
        isFull ||= isLong;
        // A very long one is a segment by itself.
        if (isLong && taken.length + place > 0) break;
        sources.push(source);
        place += 1;
        if (isLong) break;
      }
      for (const articleId of articleIds.slice(0, isFull ? place : size - taken.length))
        taken.push(articleId);
      isFull ||= taken.length >= size;
    },
    isFull: () => isFull,
    taken: () => taken.length,
    last: () => taken.at(-1) ?? 0,
    advance(until) {
      isFull = true;
      const documents = sources.map(({ document }) => document).filter(({ units }) => units.length > 0);
      if (documents.length === 0) {
        finish(NOBODY);
        return true;
      }
      writer ??= createSegmentWriter(connection);
      const { id, put } = writer;
      build ??= beginSegment(documents, put);
      if (!build.advance(until)) return false;
      writer.finish(build.span, documents.length);
      finish(id);
      return true;
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
  take.advance(Number.POSITIVE_INFINITY);
  return take.taken();
}
