import type { z } from 'zod';
import type { problem } from '#shared/contract/safety.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { type IndexSource, loadSources } from './load-source.ts';

type Problem = z.output<typeof problem>;
type DocumentRow = {
  id: number;
  article_id: number;
  publication_id: number;
  first_day: number | null;
  last_day: number | null;
  kind: string;
  status: string;
  fingerprint: number;
};

/** Compares the index with the articles: what is missing, stale or too much. What still waits to be taken in is no fault. */
export function checkIndex(connection: Connection): Problem[] {
  const problems: Problem[] = [];
  const documents = new Map(
    connection
      .prepare<DocumentRow>('SELECT * FROM search_document')
      .all()
      .map((row) => [row.article_id, row]),
  );
  const waiting = new Set(
    connection
      .prepare<number>('SELECT article_id FROM search_dirty UNION SELECT article_id FROM search_backlog')
      .pluck()
      .all(),
  );
  for (const articleId of waiting) documents.delete(articleId);
  for (const source of loadSources(connection)) {
    if (waiting.has(source.articleId)) continue;
    const held = documents.get(source.articleId);
    documents.delete(source.articleId);
    if (!held)
      problems.push({ check: 'search-missing', message: `article ${source.uid} is not in the search index` });
    else if (!isCurrent(held, source)) {
      problems.push({
        check: 'search-stale',
        message: `article ${source.uid} has changed since it was indexed`,
      });
    }
  }
  for (const row of documents.values()) {
    problems.push({
      check: 'search-extra',
      message: `the search index holds article ${row.article_id}, which is not in the library`,
    });
  }
  for (const table of ['search_bigram', 'search_character', 'search_rank'] as const) {
    problems.push(...checkTable(connection, table));
  }
  return problems;
}

function isCurrent(held: DocumentRow, source: IndexSource): boolean {
  return (
    held.id === source.documentId &&
    held.fingerprint === source.fingerprint &&
    held.publication_id === source.publicationId &&
    held.first_day === source.days.first &&
    held.last_day === source.days.last &&
    held.kind === source.kind &&
    held.status === source.status
  );
}

function checkTable(
  connection: Connection,
  table: 'search_bigram' | 'search_character' | 'search_rank',
): Problem[] {
  const count = (sql: string) => connection.prepare<number>(sql).pluck().get() as number;
  const missing = count(
    `SELECT count(*) FROM search_document WHERE id NOT IN (SELECT id FROM ${table}_docsize)`,
  );
  const extra = count(
    `SELECT count(*) FROM ${table}_docsize WHERE id NOT IN (SELECT id FROM search_document)`,
  );
  const problems: Problem[] = [];
  if (missing > 0) problems.push({ check: 'search-missing', message: `${table} lacks ${missing} documents` });
  if (extra > 0)
    problems.push({ check: 'search-extra', message: `${table} holds ${extra} documents too many` });
  try {
    connection.prepare(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`).run();
  } catch (error) {
    problems.push({
      check: 'search-damaged',
      message: `${table}: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
  return problems;
}
