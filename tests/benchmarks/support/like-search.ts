import type Database from 'better-sqlite3';
import { readHits } from '#adapters/sqlite/search/read-hits.ts';
import { createConnection } from '#adapters/sqlite/database.ts';

/**
 * The rival of the index: one scan with LIKE over heads and bodies, its total, the newest hits of a page and their
 * snippets. It neither folds nor ranks, and misses what is broken by white space; it is given that for nothing.
 */
export function createLikeSearch(database: Database.Database): (term: string, limit: number) => number {
  const connection = createConnection(database);
  const statement = database.prepare<unknown[], { id: number; total: number }>(
    `WITH hit AS MATERIALIZED (
       SELECT article.id AS article_id FROM article JOIN article_text ON article_text.id = article.id
       WHERE article.trashed_at IS NULL AND (article_text.plain_text LIKE @pattern OR article.headline LIKE @pattern
         OR article.kicker LIKE @pattern OR article.deck LIKE @pattern OR article.byline LIKE @pattern
         OR article.column_title LIKE @pattern OR article.author_note LIKE @pattern)
     )
     SELECT document.id, (SELECT count(*) FROM hit) AS total
     FROM hit JOIN search_document AS document ON document.article_id = hit.article_id ORDER BY document.id DESC LIMIT @limit`,
  );
  return (term, limit) => {
    const rows = statement.all({ pattern: `%${term}%`, limit });
    readHits(
      connection,
      rows.map((row) => ({ id: row.id, score: 0 })),
      [term],
    );
    return rows[0]?.total ?? 0;
  };
}
