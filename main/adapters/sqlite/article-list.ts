import type { ArticleFilter, ArticleSort } from '#shared/contract/library.ts';
import type { LibraryReader } from '#core/ports/store.ts';
import { articleJoins, articleListColumns, type ArticleListRow, toArticleRows } from './article-rows.ts';
import type { Connection } from './database.ts';
import { findRowId } from './ids.ts';

/** As newspapers are read: from the newest issue on, page by page. */
export const readingOrder = `issue.first_day DESC, issue.id, page.position, page.id, article.position, article.id`;

/** The same tables as `articleJoins`, read from the issues down: in this order the indexes give the reading order. */
const joinsFromIssues = `
  FROM issue CROSS JOIN page ON page.issue_id = issue.id CROSS JOIN article ON article.page_id = page.id
  JOIN publication ON publication.id = issue.publication_id`;

/** The same, begun with the articles that were changed last: by itself SQLite would sort all to show a few. */
const joinsFromLastChanged = `
  FROM article INDEXED BY idx_article__updated_at CROSS JOIN page ON page.id = article.page_id
  JOIN issue ON issue.id = page.issue_id JOIN publication ON publication.id = issue.publication_id`;

/** ORDER BY of each order but the reading order; columns that may be empty have their empty ones last. */
const sortColumns: Record<Exclude<ArticleSort['by'], 'order'>, { column: string; isEverSet?: boolean }> = {
  headline: { column: 'article.headline' },
  byline: { column: 'coalesce(article.byline, article.people)', isEverSet: true },
  date: { column: 'issue.first_day' },
  page: { column: 'page.position', isEverSet: true },
  kind: { column: 'article.kind', isEverSet: true },
  status: { column: 'article.status', isEverSet: true },
  chars: { column: 'article.chars', isEverSet: true },
  updated: { column: 'article.updated_at', isEverSet: true },
};

type Filtered = { where: string; parameters: unknown[]; isByIssue: boolean; isByArticle: boolean };

/**
 * A page of the article list, and how many articles there are in all. In the reading order, and by last change newest
 * first, an index gives the rows, and the cost grows with the offset; in other orders all articles of the filter are
 * compared. The count reads one index entry an article.
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
  const rows = connection
    .prepare<ArticleListRow>(
      `SELECT ${articleListColumns} ${listedFrom(sort, filtered)} WHERE ${where} ORDER BY ${orderSql(sort)} LIMIT ? OFFSET ?`,
    )
    .all(...parameters, limit, offset);
  return { total: total?.total ?? 0, articles: toArticleRows(connection, rows) };
}

function orderSql({ by, direction }: ArticleSort): string {
  if (by === 'order') return readingOrder;
  const { column, isEverSet } = sortColumns[by];
  const own = `${column} ${direction === 'descending' ? 'DESC' : 'ASC'}`;
  return `${isEverSet ? '' : `${column} IS NULL, `}${own}, ${readingOrder}`;
}

function listedFrom({ by }: ArticleSort, { isByIssue, isByArticle }: Filtered): string {
  if (isByArticle) return articleJoins;
  if (by === 'order') return joinsFromIssues;
  return by === 'updated' && !isByIssue ? joinsFromLastChanged : articleJoins;
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
      `article.id IN (SELECT article_id FROM article_tag WHERE tag_id IN (
        WITH RECURSIVE nested (id) AS (SELECT ? UNION SELECT tag.id FROM tag JOIN nested ON tag.parent_id = nested.id)
        SELECT id FROM nested))`,
      idOf('tag', filter.tagId),
    );
  }
  const isByArticle = filter.trashed === true || filter.tagId !== undefined;
  return { where: clauses.join(' AND '), parameters, isByIssue, isByArticle };
}
