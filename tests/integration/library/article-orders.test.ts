import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ArticleRow, articleSortKeys } from '#shared/contract/library.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { seedPage } from '#tests/support/seed-pages.ts';

let opened: OpenCore;
let rows: ArticleRow[];

beforeAll(async () => {
  opened = openCore();
  await opened.import([samplePage(1)], { publication: '焦作日报', date: '2022-10-26', page: '2' });
  await opened.import([samplePage(2)], { publication: '焦作日报', date: '2022-11-02', page: '11' });
  await opened.import([samplePage(3)], { publication: '焦作日报', date: '2022-11-02', page: 'A3' });
  await opened.import([seedPage(1)], { publication: '解放区报' });
  const { articles } = await opened.call('library.articles', {});
  const ids = articles.map(({ id }) => id);
  for (const [index, status] of articleStatuses.entries()) {
    const some = ids.filter((_id, at) => at % articleStatuses.length === index);
    await opened.call('editing.setStatus', { articleIds: some, status });
  }
  await opened.call('tagging.tagItems', { articleIds: ids, addNames: ['全部'] });
  rows = (await opened.call('library.articles', {})).articles;
});
afterAll(async () => opened.close());

const ids = (articles: readonly ArticleRow[]): ArticleId[] => articles.map(({ id }) => id);
const listed = async (by: (typeof articleSortKeys)[number], down = false): Promise<ArticleRow[]> =>
  (await opened.call('library.articles', { sort: { by, direction: down ? 'descending' : 'ascending' } }))
    .articles;

it('sorts kinds and statuses as a newsroom ranks them, and what ranks alike as it is read', async () => {
  expect(rows.length).toBeGreaterThan(10);
  const ranked = (rank: (row: ArticleRow) => number, down: boolean): ArticleId[] =>
    ids(rows.toSorted((one, other) => (down ? rank(other) - rank(one) : rank(one) - rank(other))));
  const kind = ({ kind }: ArticleRow): number => articleKinds.indexOf(kind);
  const status = ({ status }: ArticleRow): number => articleStatuses.indexOf(status);
  for (const down of [false, true]) {
    expect(ids(await listed('kind', down))).toEqual(ranked(kind, down));
    expect(ids(await listed('status', down))).toEqual(ranked(status, down));
  }
});

it('sorts by the byline that is shown, those without one last', async () => {
  for (const down of [false, true]) {
    const bylines = (await listed('byline', down)).map(({ byline }) => byline?.split('、')[0] ?? null);
    const known = bylines.filter((byline) => byline !== null);
    expect(known.length).toBeGreaterThan(1);
    expect(bylines.slice(known.length).every((byline) => byline === null)).toBe(true);
    expect(known).toEqual(down ? known.toSorted().toReversed() : known.toSorted());
  }
});

it('sorts by date from either end, undated issues last', async () => {
  const days = (articles: readonly ArticleRow[]): (string | null)[] => articles.map(({ date }) => date);
  const down = days(await listed('date', true));
  expect(down).toEqual(days(rows));
  const up = days(await listed('date'));
  const dated = up.filter((date) => date !== null);
  expect(dated).toEqual(dated.toSorted());
  expect(up.slice(dated.length).every((date) => date === null)).toBe(true);
});

// A filter by tag is sorted by SQLite itself: two ways to the same list.
it.each(articleSortKeys)(
  'lists the same by %s whether indexes give the order or rows are sorted',
  async (by) => {
    const [tag] = (await opened.call('tagging.tags', {})).tags;
    if (tag === undefined) throw new Error('the tag is missing');
    for (const direction of ['ascending', 'descending'] as const) {
      const whole = await opened.call('library.articles', { sort: { by, direction } });
      const tagged = await opened.call('library.articles', {
        sort: { by, direction },
        filter: { tagId: tag.id },
      });
      expect(ids(tagged.articles)).toEqual(ids(whole.articles));
    }
  },
);

it('counts of a tag leave out what is in the trash', async () => {
  const before = (await opened.call('tagging.tags', {})).tags[0];
  await opened.call('library.trashArticles', { articleIds: [rows[0]?.id as ArticleId] });
  expect((await opened.call('tagging.tags', {})).tags[0]).toEqual({ ...before, articles: rows.length - 1 });
  await opened.call('safety.undo', {});
  expect((await opened.call('tagging.tags', {})).tags[0]).toEqual(before);
});

it('tells the first words of those articles alone that have no headline', async () => {
  const untitled = rows.filter(({ headline }) => headline === null);
  expect(untitled.length).toBeGreaterThan(0);
  for (const { id, opening } of untitled) {
    const { body } = await opened.call('editing.article', { articleId: id });
    const text = documentText(body).split('\n', 1)[0] ?? '';
    expect(opening).not.toBe('');
    expect(text.startsWith(opening ?? '-'), `${opening} / ${text}`).toBe(true);
  }
  expect(rows.filter(({ headline, opening }) => headline !== null && opening !== null)).toEqual([]);
});
