import type { TreePublication, TreeYear } from '#shared/contract/library.ts';
import { edtfYear } from '#shared/domain/edtf-date.ts';
import type { Connection } from './database.ts';
import { issueOrder, pageOrder, publicationOrder } from './library-order.ts';

/** Up to so many issues and pages are sent unasked: a small library is seen whole. */
const seenWhole = 40;

type Year = TreePublication['years'][number];
type Issue = NonNullable<Year['issues']>[number];
type Page = Issue['pages'][number];
type IssueRow = {
  row_id: number;
  uid: string;
  publication_uid: string;
  date: string | null;
  number: string | null;
  articles: number;
};
type PageRow = {
  issue_id: number;
  uid: string;
  number: string | null;
  title: string | null;
  waits: number;
  articles: number;
};

export function readPublications(connection: Connection): { id: TreePublication['id']; name: string }[] {
  return connection
    .prepare<{ id: TreePublication['id']; name: string }>(
      `SELECT uid AS id, name FROM publication ORDER BY ${publicationOrder}`,
    )
    .all();
}

/**
 * Publications, their years with counts, and the issues and pages of the years that are asked for. Reads one row an
 * issue and one index entry a page and an article; what it gives grows with the years that are asked for.
 */
export function readTree(connection: Connection, asked: 'all' | readonly TreeYear[]): TreePublication[] {
  const isWhole = asked === 'all' || isSmall(connection);
  const wanted = new Set(isWhole ? [] : asked.map(({ publicationId, year }) => `${publicationId} ${year}`));
  const publications = new Map<string, TreePublication>();
  for (const { id, name } of readPublications(connection))
    publications.set(id, { id, name, articles: 0, years: [] });
  const opened = new Map<number, Issue>();
  for (const row of readIssues(connection)) {
    const publication = publications.get(row.publication_uid);
    if (publication === undefined) continue;
    const year = edtfYear(row.date);
    let branch = publication.years.at(-1);
    if (branch === undefined || branch.year !== year) {
      branch = { year, articles: 0, issues: isWhole || wanted.has(`${publication.id} ${year}`) ? [] : null };
      publication.years.push(branch);
    }
    publication.articles += row.articles;
    branch.articles += row.articles;
    if (branch.issues === null) continue;
    const { date, number, articles } = row;
    const issue: Issue = { id: row.uid as Issue['id'], date, number, articles, pages: [] };
    branch.issues.push(issue);
    opened.set(row.row_id, issue);
  }
  for (const row of readPages(connection, [...opened.keys()]))
    opened.get(row.issue_id)?.pages.push(pageOf(row));
  return [...publications.values()];
}

function isSmall(connection: Connection): boolean {
  const entries = connection
    .prepare<{ entries: number }>(
      'SELECT (SELECT count(*) FROM issue) + (SELECT count(*) FROM page) AS entries',
    )
    .get();
  return (entries?.entries ?? 0) <= seenWhole;
}

/** Newest first, the undated ones last, publication by publication. */
function readIssues(connection: Connection): IssueRow[] {
  return connection
    .prepare<IssueRow>(
      `SELECT issue.id AS row_id, issue.uid, publication.uid AS publication_uid, issue.date, issue.number,
        (SELECT count(*) FROM page JOIN article INDEXED BY idx_article__in_use ON article.page_id = page.id
         WHERE page.issue_id = issue.id AND article.trashed_at IS NULL) AS articles
       FROM publication JOIN issue ON issue.publication_id = publication.id
       ORDER BY publication.id, ${issueOrder}`,
    )
    .all();
}

function readPages(connection: Connection, issues: readonly number[]): PageRow[] {
  return connection
    .prepare<PageRow>(
      `SELECT page.issue_id, page.uid, page.number, page.title, page.reviewed_at IS NULL AS waits,
        (SELECT count(*) FROM article INDEXED BY idx_article__in_use
         WHERE page_id = page.id AND trashed_at IS NULL) AS articles
       FROM json_each(?) AS wanted JOIN page ON page.issue_id = wanted.value ORDER BY ${pageOrder}`,
    )
    .all(JSON.stringify(issues));
}

function pageOf({ uid, number, title, articles, waits }: PageRow): Page {
  return { id: uid as Page['id'], number, title, articles, waiting: waits === 1 };
}
