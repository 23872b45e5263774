import type { Page } from '@playwright/test';
import { dispatch } from './dispatch.ts';

/** The longest article of the library. */
export async function firstArticle(page: Page) {
  const { articles } = await dispatch(page, 'library.articles', {
    sort: { by: 'chars', direction: 'descending' },
    limit: 1,
  });
  if (articles[0] === undefined) throw new Error('the library has no articles');
  return articles[0];
}
