import type { ArticleSort } from '#shared/contract/library.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { pageOrder } from './library-order.ts';

const withinDay = `issue.id, ${pageOrder}, article.position, article.id`;

/** As newspapers are read: from the newest issue on, page by page. */
export const readingOrder = `issue.first_day DESC, ${withinDay}`;

/** What a list shows as byline; written as in the index. */
const shownByline = `coalesce(article.byline, article.people ->> '$.reporters[0]', article.people ->> '$.correspondents[0]',
  article.people ->> '$.photographers[0]', article.people ->> '$.authors[0]')`;

/**
 * How an order is found without sorting the library: issue by issue; by the entries of an index; or, where many articles
 * share a value, value by value and each in reading order. `values` null: whatever the pages have.
 */
type ArticleOrder =
  | { by: 'issues' }
  | { by: 'index'; column: string; index: string }
  | { by: 'values'; column: string; values: readonly string[] | null };

/** Kinds and statuses stand in the order of the newspaper and of the work, not of their names. */
export const articleOrders: Record<ArticleSort['by'], ArticleOrder> = {
  order: { by: 'issues' },
  date: { by: 'issues' },
  headline: { by: 'index', column: 'article.headline', index: 'idx_article__headline' },
  byline: { by: 'index', column: shownByline, index: 'idx_article__byline' },
  chars: { by: 'index', column: 'article.chars', index: 'idx_article__chars' },
  updated: { by: 'index', column: 'article.updated_at', index: 'idx_article__updated_at' },
  kind: { by: 'values', column: 'article.kind', values: articleKinds },
  status: { by: 'values', column: 'article.status', values: articleStatuses },
  page: { by: 'values', column: 'page.position', values: null },
};

/** ORDER BY of an order; what has no value comes last, and what shares one comes in reading order. */
export function orderSql({ by, direction }: ArticleSort): string {
  const way = direction === 'descending' ? 'DESC' : 'ASC';
  if (by === 'order') return readingOrder;
  if (by === 'date') return `issue.first_day ${way} NULLS LAST, ${withinDay}`;
  const order = articleOrders[by];
  if (order.by === 'index') return `${order.column} ${way} NULLS LAST, ${readingOrder}`;
  return order.by === 'values' ? `${rankSql(order)} ${way}, ${readingOrder}` : readingOrder;
}

function rankSql({ column, values }: Extract<ArticleOrder, { by: 'values' }>): string {
  if (values === null) return column;
  return `CASE ${column} ${values.map((value, rank) => `WHEN '${value}' THEN ${rank}`).join(' ')} END`;
}
