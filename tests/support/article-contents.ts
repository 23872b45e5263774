import type { OpenCore } from './open-core.ts';

/** What the articles of a library say, without ids and times, in reading order. */
export async function articleContents(opened: OpenCore): Promise<unknown[]> {
  const { articles } = await opened.call('library.articles', { limit: 1000 });
  return Promise.all(
    articles.map(async ({ id }) => {
      const { kind, heads, people, authorNote, body, chars, truncated } = await opened.call(
        'editing.article',
        { articleId: id },
      );
      return { kind, heads, people, authorNote, body, chars, truncated };
    }),
  );
}

/** Ids of all pages. */
export async function pageIds(opened: OpenCore): Promise<string[]> {
  const { publications } = await opened.call('library.tree', { years: 'all' });
  return publications.flatMap(({ years }) =>
    years.flatMap(({ issues }) => issues?.flatMap((issue) => issue.pages.map((page) => page.id)) ?? []),
  );
}
