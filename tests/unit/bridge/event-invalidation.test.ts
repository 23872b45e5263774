import { type QueryKey, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { invalidateOnEvents } from '#renderer/bridge/event-invalidation.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { ArticleId } from '#shared/domain/ids.ts';

const mine = 'mine' as ArticleId;
const other = 'other' as ArticleId;
const shown: QueryKey[] = [
  ['library.overview', {}],
  ['library.tree', {}],
  ['library.articles', {}],
  ['tagging.tags', {}],
  ['editing.article', { articleId: mine }],
  ['editing.article', { articleId: other }],
  ['exporting.preview', {}],
];
const nameOf = ([name, input]: QueryKey): string =>
  [name, (input as { articleId?: string }).articleId].filter(Boolean).join(' ');

/** A page that shows some answers and hears events; tells what it has read since it was last asked. */
async function openPage() {
  const read: string[] = [];
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        queryFn: ({ queryKey }) => {
          read.push(nameOf(queryKey));
          return 0;
        },
      },
    },
  });
  const show = (queryKey: QueryKey) => void new QueryObserver(queryClient, { queryKey }).subscribe(() => {});
  for (const queryKey of shown) show(queryKey);
  await vi.advanceTimersByTimeAsync(10);
  read.length = 0;
  const hear = invalidateOnEvents(queryClient);
  return {
    hear: (event: AppEvent) => hear(event),
    show,
    async readWithin(ms: number) {
      await vi.advanceTimersByTimeAsync(ms);
      return read.splice(0).toSorted();
    },
  };
}

const autosave: AppEvent = { type: 'articles.changed', articleIds: [mine], cause: 'autosave' };

describe('events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('have everything of a changed library read again, the pages as they will print among it', async () => {
    const page = await openPage();
    page.hear({ type: 'library.changed' });
    expect(await page.readWithin(50)).toEqual(shown.map(nameOf).toSorted());
  });

  it('about an article leave other open articles alone', async () => {
    const page = await openPage();
    page.hear({ type: 'articles.changed', articleIds: [other] });
    const read = await page.readWithin(50);
    expect(read).toContain('editing.article other');
    expect(read).not.toContain('editing.article mine');
  });

  it('of an autosave have the article, its row and the counts read after a rest, and nothing else', async () => {
    const page = await openPage();
    page.hear(autosave);
    expect(await page.readWithin(1000)).toEqual([]);
    expect(await page.readWithin(1000)).toEqual([
      'editing.article mine',
      'exporting.preview',
      'library.articles',
      'library.overview',
    ]);
    expect(await page.readWithin(20_000)).toEqual([]);
  });

  it('of an autosave have the article read at once by whoever opens it anew', async () => {
    const page = await openPage();
    page.hear(autosave);
    page.show(['editing.article', { articleId: other }]);
    page.show(['editing.article', { articleId: mine }]);
    expect(await page.readWithin(50)).toEqual(['editing.article mine']);
  });

  it('of long writing have the row read now and then, not with each autosave', async () => {
    const page = await openPage();
    const rows: string[] = [];
    for (let second = 0; second < 20; second += 1) {
      page.hear(autosave);
      rows.push(...(await page.readWithin(1000)).filter((name) => name === 'library.articles'));
    }
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows.length).toBeLessThanOrEqual(4);
  });

  it('in a burst have each answer read a few times a second at most', async () => {
    const page = await openPage();
    const rows: string[] = [];
    for (let tick = 0; tick < 100; tick += 1) {
      page.hear({ type: 'library.changed' });
      rows.push(...(await page.readWithin(10)).filter((name) => name === 'library.articles'));
    }
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows.length).toBeLessThanOrEqual(6);
  });
});
