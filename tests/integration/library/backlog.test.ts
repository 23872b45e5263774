import { expect, it } from 'vitest';
import { continuedPages } from '#tests/support/continued-pages.ts';
import { misread } from '#tests/support/misread.ts';
import { openCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { seedPage } from '#tests/support/seed-pages.ts';

it('tells what waits for whom, and grows less as pages and articles go on', async () => {
  const opened = openCore();
  const backlog = async () => opened.call('library.backlog', {});
  expect(await backlog()).toEqual({
    pages: 0,
    firstPageId: null,
    continuations: 0,
    nearDuplicates: 0,
    statuses: [],
  });

  await opened.import([samplePage(1)], { publication: '焦作日报', date: '2022-10-26', page: '2' });
  await opened.import([samplePage(2)], { publication: '焦作日报', date: '2022-11-02', page: '1' });
  const [latest, earlier] = (await opened.call('library.tree', { years: 'all' })).publications.flatMap(
    ({ years }) =>
      years.flatMap(({ issues }) => issues?.flatMap(({ pages }) => pages.map(({ id }) => id)) ?? []),
  );
  const { total } = await opened.call('library.articles', {});
  expect(await backlog()).toMatchObject({
    pages: 2,
    firstPageId: latest,
    statuses: [{ status: 'imported', articles: total }],
  });

  const { articles } = await opened.call('library.articles', { filter: { pageId: earlier as never } });
  const [one, other] = articles.map(({ id }) => id);
  await opened.call('editing.setStatus', { articleIds: [one as never], status: 'final' });
  await opened.call('library.trashArticles', { articleIds: [other as never] });
  expect((await backlog()).statuses.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
    { status: 'final', articles: 1 },
    { status: 'imported', articles: total - 2 },
  ]);

  const { version } = await opened.call('importing.reviewPage', { pageId: latest as never });
  await opened.call('importing.acceptPage', { pageId: latest as never, version });
  expect(await backlog()).toMatchObject({ pages: 1, firstPageId: earlier });
  await opened.close();
});

it('counts links that nobody has decided on', async () => {
  const opened = openCore();
  await opened.import(continuedPages());
  await opened.import([seedPage(1)]);
  await opened.import([{ name: '重扫.txt', bytes: misread(seedPage(1).bytes, 0.03, 8) }]);
  expect(await opened.call('library.backlog', {})).toMatchObject({ continuations: 1, nearDuplicates: 1 });
  const [proposed] = (await opened.call('library.proposedContinuations', {})).continuations;
  await opened.call('library.decideContinuation', {
    continuationId: proposed?.id as never,
    confirmed: true,
  });
  expect(await opened.call('library.backlog', {})).toMatchObject({ continuations: 0, nearDuplicates: 1 });
  await opened.close();
});
