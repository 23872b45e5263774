import type { Connection } from '#adapters/sqlite/database.ts';
import { type People, unpackDetails } from './chunks.ts';
import { type ArticleDetails, CHUNK, copyColumns, createColumns, detailLayout } from './columns.ts';

/** The details of the whole library; the people by chunk. */
export type LibraryDetails = { columns: ArticleDetails; people: People[] };

/** Details of a library as one state of it has them, up to a change and over so many row ids. */
export type DetailReader = (changeId: number, size: number) => LibraryDetails;

type DetailRow = { id: number; columns: Uint8Array };

/** Reads all when it is first called, and then what has changed since. */
export function createDetailReader(connection: Connection): DetailReader {
  const details: LibraryDetails = { columns: createColumns(detailLayout, 0), people: [] };
  let readUpTo = -1;
  return (changeId, size) => {
    if (readUpTo === changeId) return details;
    if (details.columns.size < size) {
      const columns = createColumns(detailLayout, size);
      copyColumns(detailLayout, details.columns, columns, 0);
      details.columns = columns;
    }
    const rows = connection
      .prepare<DetailRow>('SELECT id, columns FROM search_detail WHERE change_id > ?')
      .iterate(readUpTo);
    for (const row of rows) {
      const { columns, people } = unpackDetails(row.columns);
      copyColumns(detailLayout, columns, details.columns, row.id * CHUNK);
      details.people[row.id] = people;
    }
    if (readUpTo < 0) expectWhole(connection);
    readUpTo = changeId;
    return details;
  };
}

function expectWhole(connection: Connection): void {
  const missing = connection
    .prepare<number>('SELECT id FROM search_chunk WHERE id NOT IN (SELECT id FROM search_detail) LIMIT 1')
    .pluck()
    .get();
  if (missing !== undefined) throw new RangeError('a chunk of the search index is damaged');
}

/** Calls with each of the article's people; returns how many there are. */
export function eachPerson({ people }: LibraryDetails, id: number, call: (name: number) => void): number {
  const chunk = people[Math.floor(id / CHUNK)];
  if (chunk === undefined) return 0;
  const start = chunk.starts[id % CHUNK] as number;
  const end = chunk.starts[(id % CHUNK) + 1] as number;
  for (let at = start; at < end; at += 1) call(chunk.names[at] as number);
  return end - start;
}
