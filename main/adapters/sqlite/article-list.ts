import type { ArticleFilter, ArticleSort } from '#shared/contract/library.ts';
import type { LibraryReader } from '#core/ports/store.ts';
import { articleOrders, orderSql, readingOrder } from './article-order.ts';
import { articleJoins, articleListColumns, type ArticleListRow, toArticleRows } from './article-rows.ts';
import type { Connection } from './database.ts';
import { findRowId } from './ids.ts';

/** The same tables as `articleJoins`, read from the issues down: in this order the indexes give the reading order. */
const joinsFromIssues = `
  FROM issue CROSS JOIN page ON page.issue_id = issue.id
  CROSS JOIN article INDEXED BY idx_article__in_use ON article.page_id = page.id`;

/** The same, begun with the articles in the order of an index: by itself SQLite would sort all to show a few. */
const joinsFromIndex = (index: string): string => `
  FROM article INDEXED BY ${index} CROSS JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id`;

type Filtered = { where: string; parameters: unknown[]; isByIssue: boolean; isByArticle: boolean };

/**
 * A page of the article list, and how many articles there are in all. Indexes give the ids in every order of the whole
 * library, and the rows are read of those alone that are shown: the cost grows with the offset, not with the library.
 * Of a filter by issue, tag or trash, the articles that it leaves are compared in all orders but the reading order. The
 * count reads one index entry an article.
 */
export function listArticles(
  connection: Connection,
  filter: ArticleFilter,
  sort: ArticleSort,
  offset: number,
  limit: number,
): ReturnType<LibraryReader['articles']> {
  const filtered = filterSql(connection, filter);
  const { where, parameters } = filtered;
  const total = connection
    .prepare<{ total: number }>(`SELECT count(*) AS total ${countedFrom(filter, filtered)} WHERE ${where}`)
    .get(...parameters);
  const ids = listIds(connection, filtered, sort, offset, limit);
  const rows = connection
    .prepare<ArticleListRow>(
      `SELECT ${articleListColumns} FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value
       JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
       JOIN publication ON publication.id = issue.publication_id ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids));
  return { total: total?.total ?? 0, articles: toArticleRows(connection, rows) };
}

function listIds(
  connection: Connection,
  filtered: Filtered,
  sort: ArticleSort,
  offset: number,
  limit: number,
): number[] {
  const { where, parameters, isByArticle } = filtered;
  const order = articleOrders[sort.by];
  if (!isByArticle && order.by === 'values') {
    const ascending = order.values ?? pagePositions(connection);
    const values = sort.direction === 'descending' ? ascending.toReversed() : ascending;
    return idsByValue(connection, filtered, { column: order.column, values }, offset, limit);
  }
  return connection
    .prepare<{ id: number }>(
      `SELECT article.id ${listedFrom(sort, filtered)} WHERE ${where} ORDER BY ${orderSql(sort)} LIMIT ? OFFSET ?`,
    )
    .all(...parameters, limit, offset)
    .map(({ id }) => id);
}

/** Value by value, each in reading order, until the page is full: what comes after it is not looked at. */
function idsByValue(
  connection: Connection,
  { where, parameters }: Filtered,
  { column, values }: { column: string; values: readonly (string | number)[] },
  offset: number,
  limit: number,
): number[] {
  const from = `${joinsFromIssues} WHERE ${where} AND ${column} = ?`;
  const ids: number[] = [];
  let skipped = 0;
  for (const value of values) {
    if (ids.length === limit) break;
    const found = connection
      .prepare<{ id: number }>(`SELECT article.id ${from} ORDER BY ${readingOrder} LIMIT ? OFFSET ?`)
      .all(...parameters, value, limit - ids.length, Math.max(0, offset - skipped));
    for (const { id } of found) ids.push(id);
    // Where the page has begun, nothing is left to be passed over.
    if (ids.length === 0) {
      skipped +=
        connection.prepare<{ total: number }>(`SELECT count(*) AS total ${from}`).get(...parameters, value)
          ?.total ?? 0;
    } else skipped = offset;
  }
  return ids;
}

/** The positions that pages have, one seek each. */
function pagePositions(connection: Connection): readonly number[] {
  return connection
    .prepare<{ position: number }>(
      `WITH RECURSIVE positions (position) AS (
        SELECT min(position) FROM page
        UNION ALL SELECT (SELECT min(page.position) FROM page WHERE page.position > positions.position)
        FROM positions WHERE positions.position IS NOT NULL)
       SELECT position FROM positions WHERE position IS NOT NULL`,
    )
    .all()
    .map(({ position }) => position);
}

function listedFrom({ by }: ArticleSort, { isByIssue, isByArticle }: Filtered): string {
  if (isByArticle) return articleJoins;
  const order = articleOrders[by];
  if (order.by !== 'index') return joinsFromIssues;
  return isByIssue ? articleJoins : joinsFromIndex(order.index);
}

function countedFrom(filter: ArticleFilter, { isByIssue, isByArticle }: Filtered): string {
  if (isByIssue) return isByArticle ? articleJoins : joinsFromIssues;
  const isPlain = !isByArticle && !filter.kind && !filter.status;
  // By itself SQLite would read the articles.
  return isPlain ? 'FROM article INDEXED BY idx_article__in_use' : 'FROM article';
}

/** WHERE clause of a filter; ids that do not exist find nothing. */
function filterSql(connection: Connection, filter: ArticleFilter): Filtered {
  const clauses = [filter.trashed ? 'article.trashed_at IS NOT NULL' : 'article.trashed_at IS NULL'];
  const parameters: unknown[] = [];
  const add = (clause: string, ...values: unknown[]): void => {
    clauses.push(clause);
    parameters.push(...values);
  };
  const idOf = (table: 'publication' | 'issue' | 'page' | 'tag', id: string): number =>
    findRowId(connection, table, id) ?? -1;
  if (filter.publicationId) add('issue.publication_id = ?', idOf('publication', filter.publicationId));
  if (filter.year === null) add('issue.first_day IS NULL');
  else if (filter.year !== undefined) {
    add('issue.first_day BETWEEN ? AND ?', `${filter.year}-01-01`, `${filter.year}-12-31`);
  }
  if (filter.issueId) add('issue.id = ?', idOf('issue', filter.issueId));
  if (filter.pageId) {
    const page = idOf('page', filter.pageId);
    add('page.id = ? AND issue.id = (SELECT issue_id FROM page WHERE id = ?)', page, page);
  }
  const isByIssue = clauses.length > 1;
  if (filter.kind) add('article.kind = ?', filter.kind);
  if (filter.status) add('article.status = ?', filter.status);
  if (filter.tagId) {
    add(
      `article.id IN (
        WITH RECURSIVE nested (id) AS (SELECT ? UNION SELECT tag.id FROM tag JOIN nested ON tag.parent_id = nested.id)
        SELECT article_id FROM article_tag WHERE tag_id IN (SELECT id FROM nested)
        UNION ALL
        SELECT tagged.id FROM issue_tag CROSS JOIN page ON page.issue_id = issue_tag.issue_id
        CROSS JOIN article AS tagged ON tagged.page_id = page.id WHERE issue_tag.tag_id IN (SELECT id FROM nested))`,
      idOf('tag', filter.tagId),
    );
  }
  const isByArticle = filter.trashed === true || filter.tagId !== undefined;
  return { where: clauses.join(' AND '), parameters, isByIssue, isByArticle };
}
