import { expect, type Locator, type Page } from '@playwright/test';
import type { ArticleId } from '#shared/domain/ids.ts';
import { dispatch } from './dispatch.ts';

/** A part of the article in the work pane, by its name on the page. */
export function articlePart(page: Page, name: string): Locator {
  return page.getByRole('article', { name: '编辑稿件' }).getByRole('textbox', { name, exact: true });
}

/** Opens the longest article of the library by its address and waits for its body. */
export async function openLongestArticle(page: Page): Promise<ArticleId> {
  const { articles } = await dispatch(page, 'library.articles', {
    sort: { by: 'chars', direction: 'descending' },
    limit: 1,
  });
  const [longest] = articles;
  if (longest === undefined) throw new Error('the library has no articles');
  await openArticle(page, longest.id);
  return longest.id;
}

/** Opens the longest article and goes to its end by key; gives its body and the last paragraph, which is in sight. */
export async function readLongestToEnd(page: Page): Promise<{ body: Locator; end: Locator }> {
  await openLongestArticle(page);
  const body = articlePart(page, '正文');
  await body.focus();
  await page.keyboard.press('Control+End');
  const end = body.locator('p').last();
  await expect(end).toBeInViewport();
  return { body, end };
}

export async function openArticle(page: Page, id: ArticleId): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/all?work=${encodeURIComponent(`article/${id}`)}`,
  );
  await articlePart(page, '正文').waitFor();
}

/** Waits until the editor says that everything is in the library. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator('[data-save-phase=saved]').waitFor();
}
