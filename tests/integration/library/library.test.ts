import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/index.ts';
import type { IssueId, PageId } from '#shared/domain/ids.ts';
import type { TreePublication } from '#shared/contract/library.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

let opened: OpenCore;
beforeEach(() => {
  opened = openCore();
});
afterEach(async () => {
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
});

type Given = { publication?: string; date?: string; page?: string };
const addPage = (number: number, given: Given = {}) => opened.import([samplePage(number)], given);

/** The tree as lines: publication, year, issue, pages; each with its count of articles. */
async function tree(): Promise<string[]> {
  const { publications } = await opened.call('library.tree', {});
  return publications.flatMap((publication) => [
    `${publication.name} ${publication.articles}`,
    ...publication.years.flatMap(({ year, articles, issues }) => [
      ` ${year} ${articles}`,
      ...(issues ?? []).map(
        (issue) =>
          `  ${issue.date} ${issue.articles}: ${issue.pages.map((page) => `${page.number} ${page.articles}`).join(', ')}`,
      ),
    ]),
  ]);
}
const first = async (): Promise<{ publication: TreePublication; issueId: IssueId; pageId: PageId }> => {
  const [publication] = (await opened.call('library.tree', {})).publications;
  const issue = publication?.years[0]?.issues?.[0];
  if (!publication || !issue?.pages[0]) throw new Error('the library is empty');
  return { publication, issueId: issue.id, pageId: issue.pages[0].id };
};

it('of a library that is not small the tree has the issues of the years that are asked for, with the same counts', async () => {
  for (let day = 1; day <= 21; day += 1)
    await addPage(day, { publication: '焦作日报', date: `2022-10-${String(day).padStart(2, '0')}` });
  await addPage(22, { publication: '焦作日报', date: '2021-05-01', page: '10' });
  await addPage(23, { publication: '焦作日报' });
  const ask = async (years: InputOf<'library.tree'>['years']) =>
    (await opened.call('library.tree', { years })).publications[0] as TreePublication;
  const whole = await ask('all');
  expect(whole.years.map(({ issues }) => issues?.length)).toEqual([21, 1, 1]);
  const closed = await ask([]);
  expect(closed.years.map(({ issues }) => issues)).toEqual([null, null, null]);
  const counts = ({ articles, years }: TreePublication) => [articles, years.map((year) => year.articles)];
  expect(counts(closed)).toEqual(counts(whole));
  const publicationId = whole.id;
  const some = await ask([
    { publicationId, year: 2021 },
    { publicationId, year: null },
    { publicationId, year: 1999 },
  ]);
  expect(some.years.map(({ issues }) => issues)).toEqual([
    null,
    whole.years[1]?.issues,
    whole.years[2]?.issues,
  ]);
});

it('tells where an issue and a page of it stand', async () => {
  await addPage(1, { publication: '焦作日报', date: '2022-10-26', page: '2' });
  const { publication, issueId, pageId } = await first();
  const at = { publicationId: publication.id, publication: '焦作日报', year: 2022 };
  const issue = { id: issueId, date: '2022-10-26', number: null };
  expect(await opened.call('library.place', { issueId })).toEqual({ ...at, issue, page: null });
  expect(await opened.call('library.place', { pageId })).toMatchObject({
    ...at,
    issue,
    page: { id: pageId },
  });
  expect(await opened.call('library.publications', {})).toEqual({
    publications: [{ id: publication.id, name: '焦作日报' }],
  });
});

it('the tree is in the order of a newspaper: years and issues latest first, pages by number, what is unknown last', async () => {
  await addPage(1, { publication: '焦作日报', date: '2021-05-01', page: '10' });
  await addPage(2, { publication: '焦作日报', date: '2022-10-26', page: 'A03' });
  await addPage(3, { publication: '焦作日报', date: '2022-10-26', page: '10' });
  await addPage(4, { publication: '焦作日报', date: '2022-10-26', page: '2' });
  await addPage(5, { publication: '焦作日报', date: '2022-11' });
  await addPage(6, { publication: '焦作日报' });
  await addPage(7);
  expect(await tree()).toEqual([
    '焦作日报 12',
    ' 2022 8',
    '  2022-11 2: null 2',
    '  2022-10-26 6: 2 2, 10 2, A03 2',
    ' 2021 2',
    '  2021-05-01 2: 10 2',
    ' null 2',
    '  null 2: null 2',
    ' 2',
    ' null 2',
    '  null 2: null 2',
  ]);
});

describe('correcting', () => {
  it('an issue moves it to another publication and date at once, even where either alone is taken', async () => {
    await addPage(1, { publication: '焦作日报', date: '2022-10-26' });
    await addPage(2, { publication: '焦作日报', date: '2022-10-27' });
    await addPage(3, { publication: '工人日报', date: '2022-10-26' });
    const { publications } = await opened.call('library.tree', {});
    const issue = publications
      .find(({ name }) => name === '焦作日报')
      ?.years[0]?.issues?.find(({ date }) => date === '2022-10-26');
    await opened.call('library.correctIssue', {
      issueId: issue?.id as IssueId,
      publication: '工人日报',
      date: '2022-10-27',
    });
    expect(await tree()).toEqual([
      '工人日报 4',
      ' 2022 4',
      '  2022-10-27 2: null 2',
      '  2022-10-26 2: null 2',
      '焦作日报 2',
      ' 2022 2',
      '  2022-10-27 2: null 2',
    ]);
  });

  it('an issue to one that stands already brings their pages and tags together, and undo parts them again', async () => {
    await addPage(1, { publication: '焦作日报', date: '2022-10-26', page: '1' });
    await addPage(2, { date: '2022-10-26', page: '2' });
    const before = await tree();
    const unknown = (await opened.call('library.tree', {})).publications.find(({ name }) => name === '');
    const issueId = unknown?.years[0]?.issues?.[0]?.id as IssueId;
    await opened.call('tagging.tagItems', { issueIds: [issueId], addNames: ['工会'] });
    const { issueId: target } = await opened.call('library.correctIssue', {
      issueId,
      publication: '焦作日报',
    });
    expect(await tree()).toEqual(['焦作日报 4', ' 2022 4', '  2022-10-26 4: 1 2, 2 2']);
    expect((await opened.call('library.issue', { issueId: target })).tags.map(({ name }) => name)).toEqual([
      '工会',
    ]);
    expect(await opened.refusal('library.issue', { issueId })).toMatchObject({ code: 'not_found' });
    await opened.call('safety.undo', {});
    expect(await tree()).toEqual(before);
    expect((await opened.call('library.issue', { issueId })).tags.map(({ name }) => name)).toEqual(['工会']);
  });

  it('a page moves it to the issue of that day, makes one where there is none, and leaves no empty one behind', async () => {
    await addPage(1, { publication: '焦作日报', date: '2022-10-26', page: '1' });
    const { pageId } = await first();
    const { issueId } = await opened.call('library.correctPage', {
      pageId,
      date: '2022-10-27/2022-10-28',
      number: '',
      title: ' 工会视窗 ',
    });
    expect(await tree()).toEqual(['焦作日报 2', ' 2022 2', '  2022-10-27/2022-10-28 2: null 2']);
    expect(await opened.call('library.issue', { issueId })).toMatchObject({
      dateEvidence: null,
      pages: [{ number: null, title: '工会视窗' }],
    });
  });

  it.each(['2022-13-01', '26.10.2022', 'gestern', '2022-1-1', '', '２０２２'])(
    'a date that is none is refused: %j',
    async (date) => {
      await addPage(1, { publication: '焦作日报', date: '2022-10-26' });
      const { issueId, pageId } = await first();
      const before = await tree();
      expect(await opened.refusal('library.correctIssue', { issueId, date })).toMatchObject({
        code: 'invalid',
        details: { reason: 'input', path: 'date' },
      });
      expect(await opened.refusal('library.correctPage', { pageId, date })).toMatchObject({
        code: 'invalid',
      });
      expect(await tree()).toEqual(before);
    },
  );

  it('the name of a publication is a conflict where another has it', async () => {
    await addPage(1, { publication: '焦作日报' });
    await addPage(2, { publication: '工人日报' });
    const { publication } = await first();
    const other = publication.name === '焦作日报' ? '工人日报' : '焦作日报';
    expect(
      await opened.refusal('library.renamePublication', { publicationId: publication.id, name: other }),
    ).toEqual({
      code: 'conflict',
      details: { reason: 'publication-exists', name: other },
    });
    await opened.call('library.renamePublication', { publicationId: publication.id, name: '河南工人日报' });
    expect((await tree()).filter((line) => line.includes('河南'))).toHaveLength(1);
  });
});

describe('lists', () => {
  beforeEach(async () => {
    await addPage(1, { publication: '焦作日报', date: '2022-10-26', page: '1' });
    await addPage(2, { publication: '焦作日报', date: '2021-10-26', page: '1' });
    await addPage(3, { publication: '工人日报' });
  });
  const total = async (filter: object): Promise<number> =>
    (await opened.call('library.articles', { filter })).total;

  it('are narrowed by place, year, kind, status and trash', async () => {
    const { publication, issueId, pageId } = await first();
    expect([
      await total({}),
      await total({ publicationId: publication.id }),
      await total({ issueId }),
      await total({ pageId }),
      await total({ year: 2022 }),
      await total({ year: null }),
      await total({ year: 1999 }),
      await total({ kind: 'news' }),
      await total({ status: 'imported' }),
      await total({ status: 'final' }),
      await total({ trashed: true }),
      await total({ tagId: '018f0000-0000-7000-8000-00000000dead' }),
    ]).toEqual([6, publication.articles, 2, 2, 2, 2, 0, 6, 6, 0, 0, 0]);
  });

  it('are read page by page, each article once', async () => {
    const ids: string[] = [];
    for (let offset = 0; offset < 6; offset += 2) {
      ids.push(...(await opened.call('library.articles', { offset, limit: 2 })).articles.map(({ id }) => id));
    }
    expect(new Set(ids).size).toBe(6);
    expect(ids).toEqual((await opened.call('library.articles', {})).articles.map(({ id }) => id));
    expect(await opened.call('library.articles', { offset: 100 })).toEqual({ total: 6, articles: [] });
  });

  it('neighbours of an article are those of its issue, in reading order', async () => {
    const { issueId } = await first();
    const { pages } = await opened.call('library.issue', { issueId });
    const ids = pages.flatMap(({ articles }) => articles.map(({ id }) => id));
    const details = await Promise.all(ids.map((articleId) => opened.call('editing.article', { articleId })));
    expect(details.map(({ previous, next }) => [previous, next])).toEqual(
      ids.map((_, at) => [ids[at - 1] ?? null, ids[at + 1] ?? null]),
    );
  });
});

describe('the trash', () => {
  it('takes articles out of lists, counts and search, and gives them back as they were', async () => {
    await addPage(1, { publication: '焦作日报', date: '2022-10-26' });
    const { articles } = await opened.call('library.articles', {});
    const [article] = articles;
    const found = async (): Promise<number> =>
      (await opened.call('searching.search', { query: '动员会' })).total;
    const before = [await tree(), await found(), await opened.call('library.overview', {})];
    expect(
      await opened.call('library.trashArticles', {
        articleIds: [article?.id as never, article?.id as never],
      }),
    ).toEqual({ changed: 1 });
    expect((await opened.call('library.articles', {})).total).toBe(1);
    expect(
      (await opened.call('library.articles', { filter: { trashed: true } })).articles.map(({ id }) => id),
    ).toEqual([article?.id]);
    expect(await found()).toBe(0);
    expect(await opened.call('library.overview', {})).toMatchObject({ articles: 1, trashed: 1 });
    expect((await opened.call('editing.article', { articleId: article?.id as never })).trashed).toBe(true);
    await opened.call('library.restoreArticles', { articleIds: [article?.id as never] });
    expect([await tree(), await found(), await opened.call('library.overview', {})]).toEqual(before);
  });

  it('takes none of several when one is not there', async () => {
    await addPage(1);
    const [article] = (await opened.call('library.articles', {})).articles;
    const missing = '018f0000-0000-7000-8000-00000000dead';
    expect(await opened.refusal('library.trashArticles', { articleIds: [article?.id, missing] })).toEqual({
      code: 'not_found',
      details: { reason: 'article-missing', id: missing },
    });
    expect((await opened.call('library.overview', {})).trashed).toBe(0);
  });
});
