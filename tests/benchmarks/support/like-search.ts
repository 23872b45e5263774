import type Database from 'better-sqlite3';

/**
 * The rival of the index: one scan with LIKE over heads and bodies, its total and the newest articles of a page. It neither
 * folds nor ranks nor counts by facets, and misses what is broken by white space; it is given that for nothing.
 */
export function createLikeSearch(database: Database.Database): (term: string, limit: number) => number {
  const statement = database.prepare<unknown[], { total: number }>(
    `WITH hit AS MATERIALIZED (
       SELECT article.id, article.page_id FROM article JOIN article_text ON article_text.id = article.id
       WHERE article.trashed_at IS NULL AND (article_text.plain_text LIKE @pattern OR article.headline LIKE @pattern
         OR article.kicker LIKE @pattern OR article.deck LIKE @pattern OR article.byline LIKE @pattern
         OR article.column_title LIKE @pattern OR article.author_note LIKE @pattern)
     )
     SELECT hit.id, (SELECT count(*) FROM hit) AS total
     FROM hit JOIN page ON page.id = hit.page_id JOIN issue ON issue.id = page.issue_id
     ORDER BY issue.first_day DESC, hit.id LIMIT @limit`,
  );
  return (term, limit) => statement.all({ pattern: `%${term}%`, limit })[0]?.total ?? 0;
}
