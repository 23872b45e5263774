import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createArticleReader } from '#adapters/sqlite/article-reader.ts';
import { type Connection, createConnection } from '#adapters/sqlite/database.ts';
import { createLibraryReader } from '#adapters/sqlite/library-reader.ts';
import { createPageLinkReader } from '#adapters/sqlite/page-links.ts';
import { createSourceReader } from '#adapters/sqlite/sources.ts';
import { createTagReader } from '#adapters/sqlite/tags.ts';
import { articleSortKeys, type ArticleRow } from '#shared/contract/library.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

let opened: OpenCore;
let connection: Connection;
let article: ArticleRow;
let tagId: string;
let publicationId: string;
const statements: string[] = [];

beforeAll(async () => {
  opened = openCore();
  await opened.import([samplePage(1), samplePage(2)]);
  article = (await opened.call('library.articles', {})).articles[0] as ArticleRow;
  await opened.call('tagging.tagItems', { articleIds: [article.id], addNames: ['工会'] });
  tagId = (await opened.call('tagging.tags', {})).tags[0]?.id ?? '';
  publicationId = (await opened.call('library.tree', {})).publications[0]?.id ?? '';
  connection = createConnection(
    new Database(opened.path, { readonly: true, verbose: (sql) => statements.push(String(sql)) }),
  );
});
afterAll(async () => {
  connection.raw.close();
  await opened.close();
});

/** The steps of the statements of a piece of work, as SQLite plans them; `of` is a part of the statements that are meant. */
function plans(work: () => unknown, of = ''): string[] {
  statements.length = 0;
  work();
  return statements
    .filter((sql) => sql.includes(of))
    .flatMap((sql) =>
      (connection.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(
        (step) => step.detail,
      ),
    );
}

/** Tables that a piece of work reads from end to end. */
function scans(work: () => unknown): string[] {
  return plans(work)
    .map((step) => /^SCAN (\w+)/.exec(step)?.[1] ?? '')
    .filter((table) => !['', 'json_each', 'wanted', 'nested', 'CONSTANT'].includes(table));
}

const sort = { by: 'order', direction: 'ascending' } as const;
const list = (filter: object) => (): unknown =>
  createLibraryReader(connection).articles(filter, sort, 0, 100);

it.each<[string, () => unknown]>([
  ['the articles of an issue', () => list({ issueId: article.issueId })()],
  ['the articles of a page', () => list({ pageId: article.pageId })()],
  ['the articles of a publication', () => list({ publicationId })()],
  ['the articles of a year', () => list({ year: 2022 })()],
  ['the articles of a publication and year', () => list({ publicationId, year: 2022 })()],
  ['the articles of a tag', () => list({ tagId })()],
  ['the trash', () => list({ trashed: true })()],
  ['an issue with its pages', () => createLibraryReader(connection).issueDetail(article.issueId)],
  ['an article with its neighbours', () => createArticleReader(connection).detail(article.id)],
  ['the revisions of an article', () => createArticleReader(connection).revisions(article.id)],
  ['the calendar of a year', () => createLibraryReader(connection).issuesOfYear(publicationId, 2022)],
  ['the years of a publication', () => createLibraryReader(connection).issueYears(publicationId)],
  ['pages alike', () => createPageLinkReader(connection).alikePages([1, 2], 8)],
  ['the marks of an issue', () => createPageLinkReader(connection).marksOfIssue(article.issueId)],
  [
    'the ends of an issue’s articles',
    () => createPageLinkReader(connection).linkableArticles(article.issueId),
  ],
  ['the links of an issue', () => createPageLinkReader(connection).continuationsOfIssue(article.issueId)],
  ['the links of an article', () => createPageLinkReader(connection).continuationsOf(article.id)],
  ['the blocks of a page', () => createSourceReader(connection).blocks(article.pageId)],
])('%s are found by indexes alone', (_name, work) => {
  expect(scans(work)).toEqual([]);
});

it.each<[string, string[], () => unknown]>([
  [
    'pairs of pages are read by those that are open, their pages by index',
    ['near_duplicate', 'near_duplicate'],
    () => createPageLinkReader(connection).nearDuplicates(200),
  ],
  [
    'proposed continuations are read by those that are open, their articles by index',
    ['continuation', 'continuation'],
    () => createPageLinkReader(connection).proposedContinuations(200),
  ],
  [
    'the tree reads publications and issues once, the rest by index',
    ['publication', 'issue'],
    () => createLibraryReader(connection).tree('all'),
  ],
  ['the tags are read once, their counts by index', ['tag'], () => createTagReader(connection).all()],
  [
    'the list of everything counts by an index, and is read from the newest issue on',
    ['article', 'issue'],
    list({}),
  ],
])('%s', (_name, tables, work) => {
  expect(scans(work)).toEqual(tables);
});

it.each<[string, () => unknown]>([
  ['in reading order', () => list({})()],
  ['of a year', () => list({ year: 2022 })()],
  ['of a publication', () => list({ publicationId })()],
  ['of an issue', () => list({ issueId: article.issueId })()],
  ['of one status', () => list({ status: 'imported' })()],
])('the list %s comes from the indexes in its order', (_name, work) => {
  expect(plans(work, 'SELECT article.id').filter((step) => step.startsWith('USE TEMP B-TREE'))).toEqual([]);
});

const everyOrder = articleSortKeys.flatMap((by) => [
  { by, direction: 'ascending' as const },
  { by, direction: 'descending' as const },
]);

it.each(everyOrder)(
  'the library by $by, $direction, is read in the order of an index',
  ({ by, direction }) => {
    const steps = plans(
      () => createLibraryReader(connection).articles({}, { by, direction }, 0, 8),
      'SELECT article.id',
    );
    expect(steps.length).toBeGreaterThan(0);
    // What shares a value is put into reading order, the rest is not looked at.
    expect(steps.filter((step) => step === 'USE TEMP B-TREE FOR ORDER BY')).toEqual([]);
    expect(steps.filter((step) => /^SCAN (?!.* INDEX )/.test(step))).toEqual([]);
  },
);

it('what is counted is read in indexes alone', () => {
  const counts = plans(() => createLibraryReader(connection).overview());
  expect(counts.filter((step) => step.startsWith('SCAN article'))).toEqual([
    'SCAN article USING COVERING INDEX idx_article__in_use',
    'SCAN article USING COVERING INDEX idx_article__in_use',
  ]);
});

it.each(everyOrder)('a list by $by, $direction, is the same page by page', ({ by, direction }) => {
  const reader = createLibraryReader(connection);
  const { total, articles } = reader.articles({}, { by, direction }, 0, 1000);
  expect(new Set(articles.map((row) => row.id)).size).toBe(total);
  const inPages: string[] = [];
  for (let offset = 0; offset < total; offset += 3) {
    const page = reader.articles({}, { by, direction }, offset, 3);
    inPages.push(...page.articles.map((row) => row.id));
  }
  expect(inPages).toEqual(articles.map((row) => row.id));
});
