import type { z } from 'zod';
import type { problem } from '#shared/contract/safety.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { createBlockReader } from './block-reader.ts';
import { editChunks } from './chunks.ts';
import { CHUNK, FRESH, NOBODY } from './columns.ts';
import { isPairKey } from './index-document.ts';
import { loadAllSources } from './index-source.ts';
import { checkRuns } from './position-list.ts';
import { decodePostings } from './posting-list.ts';
import { blockId, readSegments, type Segment } from './segments.ts';
import { fingerprintAt } from './put-columns.ts';

type Problem = z.output<typeof problem>;

/** Compares the index with the articles: what is missing, stale, too much or damaged. What waits to be taken in is no fault. */
export function checkIndex(connection: Connection): Problem[] {
  try {
    const segments = readSegments(connection);
    return [
      ...articleProblems(connection, segments),
      ...segments.flatMap((each) => segmentProblems(connection, each)),
    ];
  } catch (error) {
    return [damage(error)];
  }
}

function damage(error: unknown): Problem {
  return { check: 'search-damaged', message: error instanceof Error ? error.message : String(error) };
}

function articleProblems(connection: Connection, segments: readonly Segment[]): Problem[] {
  const problems: Problem[] = [];
  const waiting = new Set(
    connection
      .prepare<number>('SELECT article_id FROM search_dirty UNION SELECT article_id FROM search_backlog')
      .pluck()
      .all(),
  );
  const ready = new Set(segments.map((segment) => segment.id));
  const fresh = new Set(connection.prepare<number>('SELECT article_id FROM search_fresh').pluck().all());
  const seen = new Set<number>();
  const chunks = editChunks(connection);
  for (const source of loadAllSources(connection)) {
    const { articleId, units } = source.document;
    seen.add(articleId);
    if (waiting.has(articleId)) continue;
    const { chunk, place } = chunks.chunkOf(articleId);
    const owner = chunk.columns.owner[place] as number;
    const isHeld = owner === FRESH ? units.length === 0 || fresh.has(articleId) : ready.has(owner);
    if (!isHeld)
      problems.push({ check: 'search-missing', message: `article ${source.uid} is not in the search index` });
    else if (fingerprintAt(chunk, place) !== source.fingerprint)
      problems.push({
        check: 'search-stale',
        message: `article ${source.uid} has changed since it was indexed`,
      });
  }
  const ids = connection.prepare<number>('SELECT id FROM search_chunk ORDER BY id').pluck().all();
  for (const id of ids) {
    const { owner } = chunks.chunkOf(id * CHUNK).chunk.columns;
    chunks.forget();
    owner.forEach((one, place) => {
      const articleId = id * CHUNK + place;
      if (one === NOBODY || seen.has(articleId) || waiting.has(articleId)) return;
      problems.push({
        check: 'search-extra',
        message: `the search index holds article ${articleId}, which is not in the library`,
      });
    });
  }
  return problems;
}

/** Reads every list of a segment with its positions, and counts them against its blocks. */
function segmentProblems(connection: Connection, segment: Segment): Problem[] {
  const lists = connection.prepare<Uint8Array>('SELECT lists FROM search_block WHERE id = ?').pluck();
  const positions = connection
    .prepare<Uint8Array>('SELECT positions FROM search_positions WHERE id = ?')
    .pluck();
  try {
    segment.firstKeys.forEach((firstKey, place) => {
      const id = blockId(segment.id, place);
      const row = lists.get(id);
      if (row === undefined) throw new RangeError(`block ${id} of the search index is missing`);
      const runs = positions.get(id) ?? new Uint8Array();
      const reader = createBlockReader(row, firstKey);
      while (reader.next()) {
        const { key, once, listStart, positionStart, positionEnd } = reader.entry;
        if (once) continue;
        const list = decodePostings(row, listStart, segment.span);
        if (list.count === 0 || (list.ids[list.count - 1] as number) > segment.span.last)
          throw new RangeError(`block ${id} of the search index is damaged`);
        if (positionEnd > runs.length) break;
        if (isPairKey(key)) checkRuns(runs, positionStart, positionEnd, list);
      }
      if (reader.entry.positionEnd !== runs.length)
        throw new RangeError(`positions ${id} of the search index are damaged`);
    });
    return [];
  } catch (error) {
    return [damage(error)];
  }
}
