import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IssueCalendar } from '#shared/contract/issue-calendar.ts';
import type { PublicationId } from '#shared/domain/ids.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

let opened: OpenCore;
let publicationId: PublicationId;
let pages = 0;

const addPage = (date: string | undefined, page: string, publication = '焦作日报') =>
  opened.import([samplePage((pages += 1))], {
    publication,
    page,
    samePage: 'add',
    ...(date === undefined ? {} : { date }),
  });
const calendar = (year?: number): Promise<IssueCalendar> =>
  opened.call('library.calendar', { publicationId, ...(year === undefined ? {} : { year }) });
const dates = (issues: IssueCalendar['days']): (string | null)[] => issues.map(({ date }) => date);

beforeAll(async () => {
  opened = openCore();
  for (const day of ['05', '12', '19', '26']) await addPage(`2022-10-${day}`, '1');
  await addPage('2022-11-09', '1');
  await addPage('2022-10-12', '2');
  await addPage('2022-10-12', '2');
  await addPage('2022-10-26~', '3');
  await addPage('2022-08', '1');
  await addPage('2022-12-31/2023-01-02', '1');
  await addPage('../2022-03-01', '1');
  await addPage(undefined, '1');
  await addPage('2021-12-29', '1');
  await addPage('2022-10-06', '1', '晚报');
  const { publications } = await opened.call('library.tree', {});
  publicationId = publications.find(({ name }) => name === '焦作日报')?.id as PublicationId;
});
afterAll(() => opened.close());

it('each issue of the year stands on its day, and nothing is dropped: spans and undated issues have lists of their own', async () => {
  const { days, spans, undated, year, publication } = await calendar(2022);
  expect([publication, year]).toEqual(['焦作日报', 2022]);
  expect(dates(days)).toEqual([
    '2022-10-05',
    '2022-10-12',
    '2022-10-19',
    '2022-10-26',
    '2022-10-26~',
    '2022-11-09',
  ]);
  expect(dates(spans)).toEqual(['2022-08', '2022-12-31/2023-01-02']);
  expect(dates(undated)).toEqual(['../2022-03-01', null]);
});

it('the missing Wednesday is a gap, and days with two issues or a page twice are doubles', async () => {
  const { weekdays, gaps, doubles, days } = await calendar(2022);
  expect(weekdays).toEqual([3]);
  // There is an issue of the year before: the rhythm goes back to its turn.
  expect(gaps.at(-1)).toBe('2022-11-02');
  expect(gaps[0]).toBe('2022-01-05');
  expect(doubles).toEqual(['2022-10-12', '2022-10-26']);
  expect(days.find(({ date }) => date === '2022-10-12')).toMatchObject({ pages: 3, doubledPages: ['2'] });
});

it('an issue that lasts over the turn of the year stands in both years', async () => {
  const { spans, years } = await calendar(2023);
  expect(dates(spans)).toEqual(['2022-12-31/2023-01-02']);
  expect(years).toEqual([
    { year: 2021, issues: 1 },
    { year: 2022, issues: 8 },
  ]);
});

it('without a year it shows the last one that has issues', async () => {
  expect((await calendar()).year).toBe(2022);
});

it('a page whose articles lie in the trash is no double any more', async () => {
  const { articles } = await opened.call('library.articles', { filter: { publicationId } });
  const doubled = articles.filter(({ date, page }) => date === '2022-10-12' && page === '2');
  const [one] = new Set(doubled.map(({ pageId }) => pageId));
  const articleIds = doubled.filter(({ pageId }) => pageId === one).map(({ id }) => id);
  await opened.call('library.trashArticles', { articleIds });
  expect((await calendar(2022)).doubles).toEqual(['2022-10-26']);
  await opened.call('safety.undo', {});
  expect((await calendar(2022)).doubles).toEqual(['2022-10-12', '2022-10-26']);
});

it('a publication without a known year has a calendar of its undated issues', async () => {
  await addPage(undefined, '1', '小报');
  const { publications } = await opened.call('library.tree', {});
  const small = publications.find(({ name }) => name === '小报')?.id as PublicationId;
  expect(await opened.call('library.calendar', { publicationId: small })).toMatchObject({
    year: null,
    years: [],
    days: [],
    gaps: [],
    undated: [{ date: null, pages: 1 }],
  });
});
