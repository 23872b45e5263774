import type Database from 'better-sqlite3';
import { type Connection, createConnection } from '#adapters/sqlite/database.ts';
import type { SearchIndexWriter } from '#core/ports/search-index.ts';
import { checkIndex } from './check-index.ts';
import { type IndexSource, loadSource } from './load-source.ts';
import { articleTokens } from './tokens.ts';

/** The tables that share the documents' ids. */
const fullTextTables = ['search_bigram', 'search_character', 'search_rank'] as const;

/** So many articles are held in memory at a time. */
const BATCH = 256;
const MERGED_PAGES = 500;

/** The writing side of the search index; every function runs inside the caller's transaction. */
export function createSearchIndexWriter(database: Database.Database): SearchIndexWriter {
  const connection = createConnection(database);
  return {
    flush() {
      takeIn(connection, 'search_dirty', Number.MAX_SAFE_INTEGER);
    },
    check: () => checkIndex(connection),
    startRebuild() {
      for (const table of fullTextTables)
        connection.prepare(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`).run();
      connection.prepare('DELETE FROM search_document').run();
      connection.prepare('DELETE FROM search_dirty').run();
      connection.prepare('DELETE FROM search_backlog').run();
      connection
        .prepare('INSERT INTO search_backlog (article_id) SELECT id FROM article WHERE trashed_at IS NULL')
        .run();
    },
    flushSome(limit) {
      const edited = takeIn(connection, 'search_dirty', limit);
      const taken = edited + takeIn(connection, 'search_backlog', limit - edited);
      const waiting = waitingCount(connection);
      if (waiting > 0) return waiting;
      // A step shall not be twice as long as the others: merging waits for one with time to spare.
      return taken >= limit || mergeSome(connection) ? 1 : 0;
    },
  };
}

function waitingCount(connection: Connection): number {
  return connection
    .prepare<number>('SELECT (SELECT count(*) FROM search_dirty) + (SELECT count(*) FROM search_backlog)')
    .pluck()
    .get() as number;
}

/** Brings the segments of the full-text tables together, some pages at a time; whether there is more to do. */
function mergeSome(connection: Connection): boolean {
  const changes = connection.prepare<number>('SELECT total_changes()').pluck();
  for (const table of fullTextTables) {
    const before = changes.get() as number;
    // A negative number of pages merges whatever levels the segments are on.
    connection.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${-MERGED_PAGES})`).run();
    // As FTS5 documents it: one change is the command itself, more are pages written.
    if ((changes.get() as number) - before >= 2) return true;
  }
  return false;
}

function takeIn(connection: Connection, table: 'search_dirty' | 'search_backlog', limit: number): number {
  let taken = 0;
  while (taken < limit) {
    const ids = connection
      .prepare<number>(`SELECT article_id FROM ${table} ORDER BY article_id LIMIT ?`)
      .pluck()
      .all(Math.min(BATCH, limit - taken));
    if (ids.length === 0) break;
    takeInBatch(connection, ids);
    taken += ids.length;
  }
  return taken;
}

function takeInBatch(connection: Connection, articleIds: readonly number[]): void {
  const stale: number[] = [];
  const fresh: IndexSource[] = [];
  for (const articleId of articleIds) {
    const held = connection
      .prepare<{ id: number; fingerprint: number }>(
        'SELECT id, fingerprint FROM search_document WHERE article_id = ?',
      )
      .get(articleId);
    const source = loadSource(connection, articleId);
    if (held && held.id === source?.documentId && held.fingerprint === source.fingerprint)
      updateColumns(connection, source);
    else {
      if (held) stale.push(held.id);
      if (source) fresh.push(source);
    }
    connection.prepare('DELETE FROM search_dirty WHERE article_id = ?').run(articleId);
    connection.prepare('DELETE FROM search_backlog WHERE article_id = ?').run(articleId);
  }
  // The full-text tables write out all that they have gathered whenever an id is lower than the one before.
  for (const id of stale.sort((one, other) => one - other)) remove(connection, id);
  for (const source of fresh.sort((one, other) => one.documentId - other.documentId)) {
    addColumns(connection, source);
    putTokens(connection, source);
  }
}

function remove(connection: Connection, id: number): void {
  for (const table of fullTextTables) connection.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(id);
  connection.prepare('DELETE FROM search_document WHERE id = ?').run(id);
}

function updateColumns(
  connection: Connection,
  { publicationId, days, kind, status, documentId }: IndexSource,
): void {
  connection
    .prepare(
      'UPDATE search_document SET publication_id = ?, first_day = ?, last_day = ?, kind = ?, status = ? WHERE id = ?',
    )
    .run(publicationId, days.first, days.last, kind, status, documentId);
}

// A plain INSERT: one that may replace rows opens a savepoint, at which the full-text tables write out what they hold.
function addColumns(connection: Connection, source: IndexSource): void {
  connection
    .prepare(
      `INSERT INTO search_document (id, article_id, publication_id, first_day, last_day, kind, status, fingerprint)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      source.documentId,
      source.articleId,
      source.publicationId,
      source.days.first,
      source.days.last,
      source.kind,
      source.status,
      source.fingerprint,
    );
}

function putTokens(connection: Connection, source: IndexSource): void {
  const tokens = articleTokens(source.heads, source.body);
  const id = source.documentId;
  connection.prepare('INSERT INTO search_bigram (rowid, bigrams) VALUES (?, ?)').run(id, tokens.bigrams);
  connection
    .prepare('INSERT INTO search_character (rowid, characters) VALUES (?, ?)')
    .run(id, tokens.characters);
  connection
    .prepare('INSERT INTO search_rank (rowid, heads, head_characters, often) VALUES (?, ?, ?, ?)')
    .run(id, tokens.heads, tokens.headCharacters, tokens.often);
}
