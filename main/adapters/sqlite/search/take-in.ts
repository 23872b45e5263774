import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { BATCH_DOCUMENT_UNITS, BATCH_DOCUMENTS, buildSegment } from './build-segment.ts';
import { beginChange } from './changes.ts';
import { type Chunk, editChunks } from './chunks.ts';
import { FIELD_STARTS, FRESH, NOBODY } from './columns.ts';
import type { IndexDocument } from './index-document.ts';
import { type IndexSource, loadSources } from './index-source.ts';
import { createSegmentWriter } from './segments.ts';

/** Fields beyond this begin there for the columns; such an article's text is looked at again. */
export const FARTHEST_START = 65_535;

/** Brings the index in step with some articles at once: their texts become fresh ones, whatever a segment holds of them is void. */
export function takeInFresh(connection: Connection, articleIds: readonly number[]): void {
  if (articleIds.length === 0) return;
  const changeId = beginChange(connection);
  const chunks = editChunks(connection);
  const names = createNames(connection);
  const put = connection.prepare(
    'INSERT OR REPLACE INTO search_fresh (article_id, change_id, heads_end, text) VALUES (?, ?, ?, ?)',
  );
  const drop = connection.prepare('DELETE FROM search_fresh WHERE article_id = ?');
  const gone = new Set(articleIds);
  for (const source of loadSources(connection, articleIds)) {
    const { articleId } = source.document;
    gone.delete(articleId);
    const { chunk, place } = chunks.chunkOf(articleId);
    const owner = chunk.columns.owner[place] as number;
    const isSameText = owner !== NOBODY && fingerprintAt(chunk, place) === source.fingerprint;
    putColumns(chunk, place, source, names);
    chunk.columns.owner[place] = isSameText ? owner : FRESH;
    if (isSameText) continue;
    // Without a text it has no postings; it is found by its date and such.
    if (source.document.text === '') drop.run(articleId);
    else put.run(articleId, changeId, source.document.headsEnd, source.document.text);
  }
  for (const articleId of gone) {
    const { chunk, place } = chunks.chunkOf(articleId);
    chunk.columns.owner[place] = NOBODY;
    drop.run(articleId);
  }
  chunks.save(changeId);
}

/** Makes one segment of articles that are not in the index, or whose texts are to leave `search_fresh`. Returns how many it took. */
export function takeInSegment(connection: Connection, articleIds: readonly number[]): number {
  const wanted = articleIds.slice(0, BATCH_DOCUMENTS);
  const sources: IndexSource[] = [];
  let taken = wanted.length;
  for (const source of loadSources(connection, wanted)) {
    const { articleId, text } = source.document;
    const isLong = text.length >= BATCH_DOCUMENT_UNITS;
    // A very long one is a segment by itself: it waits for the next step, or is this one's only article.
    const place = isLong ? wanted.indexOf(articleId) : -1;
    if (isLong && place > 0) {
      taken = place;
      break;
    }
    sources.push(source);
    if (isLong) {
      taken = 1;
      break;
    }
  }
  const gone = new Set(wanted.slice(0, taken));
  for (const { document } of sources) gone.delete(document.articleId);
  const changeId = beginChange(connection);
  const chunks = editChunks(connection);
  const names = createNames(connection);
  const withText = sources.filter(({ document }) => document.text !== '');
  const segment = withText.length === 0 ? NOBODY : putSegment(connection, withText);
  for (const source of sources) {
    const { chunk, place } = chunks.chunkOf(source.document.articleId);
    putColumns(chunk, place, source, names);
    chunk.columns.owner[place] = source.document.text === '' ? FRESH : segment;
  }
  for (const articleId of gone) {
    const { chunk, place } = chunks.chunkOf(articleId);
    chunk.columns.owner[place] = NOBODY;
  }
  for (const articleId of articleIds.slice(0, taken))
    connection.prepare('DELETE FROM search_fresh WHERE article_id = ?').run(articleId);
  chunks.save(changeId);
  return taken;
}

function putSegment(connection: Connection, sources: readonly IndexSource[]): number {
  const writer = createSegmentWriter(connection);
  const documents: IndexDocument[] = sources
    .map((source) => source.document)
    .sort((one, other) => one.articleId - other.articleId);
  writer.finish(
    buildSegment(documents, (block) => writer.put(block)),
    documents.length,
  );
  return writer.id;
}

export function fingerprintAt({ columns }: Chunk, place: number): number {
  return (columns.fingerprintHigh[place] as number) * 2 ** 32 + (columns.fingerprintLow[place] as number);
}

function putColumns({ columns, people }: Chunk, place: number, source: IndexSource, names: Names): void {
  columns.createdAt[place] = source.createdAt;
  columns.firstDay[place] = source.firstDay;
  columns.lastDay[place] = source.lastDay;
  columns.publication[place] = source.publicationId;
  columns.column[place] = names.idOf(source.column);
  columns.page[place] = names.idOf(source.page);
  columns.chars[place] = source.chars;
  columns.fingerprintLow[place] = source.fingerprint % 2 ** 32;
  columns.fingerprintHigh[place] = Math.floor(source.fingerprint / 2 ** 32);
  source.fieldStarts.forEach((start, field) => {
    columns.fieldStarts[place * FIELD_STARTS + field] = Math.min(start, FARTHEST_START);
  });
  columns.kind[place] = articleKinds.indexOf(source.kind as (typeof articleKinds)[number]);
  columns.status[place] = articleStatuses.indexOf(source.status as (typeof articleStatuses)[number]);
  columns.has[place] = source.has;
  people[place] = source.people.filter((name) => name !== '').map((name) => names.idOf(name));
}

type Names = { idOf(name: string | null): number };

/** Ids of names, made where there is none; 0 for no name. */
function createNames(connection: Connection): Names {
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
