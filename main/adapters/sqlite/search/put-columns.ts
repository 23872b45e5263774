import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { Chunk } from './chunks.ts';
import { FIELD_STARTS, HEADS } from './columns.ts';
import type { IndexSource } from './index-source.ts';

/** Fields beyond this begin there for the columns; such an article's text is looked at again. */
export const FARTHEST_START = 65_535;

export function fingerprintAt(chunk: Chunk, place: number): number {
  const { columns } = chunk.details();
  return (columns.fingerprintHigh[place] as number) * 2 ** 32 + (columns.fingerprintLow[place] as number);
}

/** What the columns hold of an article. */
export type ColumnSource = Omit<IndexSource, 'document' | 'uid'>;

/** Writes what filters and counts an article; whose its postings are is for the caller to say. */
export function putColumns(chunk: Chunk, place: number, source: ColumnSource, names: Names): void {
  const { columns } = chunk;
  columns.firstDay[place] = source.firstDay;
  columns.publication[place] = source.publicationId;
  columns.chars[place] = source.chars;
  columns.headsEnd[place] = Math.min(source.fieldStarts[HEADS - 1] as number, FARTHEST_START);
  columns.kind[place] = articleKinds.indexOf(source.kind as (typeof articleKinds)[number]);
  columns.status[place] = articleStatuses.indexOf(source.status as (typeof articleStatuses)[number]);
  const { columns: details, changed } = chunk.details();
  details.createdAt[place] = source.createdAt;
  details.lastDay[place] = source.lastDay;
  details.column[place] = names.idOf(source.column);
  details.page[place] = names.idOf(source.page);
  details.fingerprintLow[place] = source.fingerprint % 2 ** 32;
  details.fingerprintHigh[place] = Math.floor(source.fingerprint / 2 ** 32);
  source.fieldStarts.forEach((start, field) => {
    details.fieldStarts[place * FIELD_STARTS + field] = Math.min(start, FARTHEST_START);
  });
  details.has[place] = source.has;
  const people = source.people.filter((name) => name !== '');
  changed.set(
    place,
    people.map((name) => names.idOf(name)),
  );
}

export type Names = { idOf(name: string | null): number };

/** Ids of names, made where there is none; 0 for no name. */
export function createNames(connection: Connection): Names {
  const known = new Map<string, number>();
  return {
    idOf(name) {
      if (name === null || name === '') return 0;
      let id = known.get(name);
      if (id === undefined) {
        id =
          connection.prepare<number>('SELECT id FROM search_name WHERE name = ?').pluck().get(name) ??
          (connection
            .prepare<number>('INSERT INTO search_name (name) VALUES (?) RETURNING id')
            .pluck()
            .get(name) as number);
        known.set(name, id);
      }
      return id;
    },
  };
}
