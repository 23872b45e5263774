import { expect, type Page } from '@playwright/test';
import type { PageReview } from '#shared/contract/page-review.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { dispatch } from './dispatch.ts';
import { importFiles } from './import-files.ts';
import { runFromPalette } from './run-from-palette.ts';

/** The first page of the library as the core has it. */
export async function reviewOf(page: Page): Promise<PageReview> {
  const { publications } = await dispatch(page, 'library.tree', { years: 'all' });
  const [first] = publications.flatMap(({ years }) =>
    years.flatMap(({ issues }) => issues?.flatMap(({ pages }) => pages) ?? []),
  );
  if (!first) throw new Error('the library has no page');
  return dispatch(page, 'importing.reviewPage', { pageId: first.id });
}

/** Gives the keyboard to the review of the first page that waits for one. */
export async function openReview(page: Page): Promise<PageReview> {
  await runFromPalette(page, '去待整理的版面');
  await expect(page.getByRole('listbox', { name: '原件' })).toBeFocused();
  return reviewOf(page);
}

/** Imports a sample page and gives the keyboard to its review. */
export async function reviewSeed(page: Page, seed: number): Promise<PageReview> {
  await importFiles(page, [seedPage(seed)]);
  return openReview(page);
}

/** Goes down the source until the block with these words has the focus. */
export async function goToBlock(page: Page, words: string): Promise<void> {
  const { blocks } = await reviewOf(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  const at = blocks.findIndex(({ text }) => text?.includes(words));
  expect(at, words).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await expect(page.getByRole('option', { selected: true })).toContainText(words.slice(0, 4));
}

/** Waits until the core has done what a key asked for. */
export async function settled(
  page: Page,
  check: (review: PageReview) => unknown,
  expected: unknown,
): Promise<void> {
  await expect.poll(async () => check(await reviewOf(page))).toEqual(expected);
}

/** The block with the focus is in sight on both sides, and the source has the keyboard. */
export async function inSight(page: Page): Promise<void> {
  await expect(page.getByRole('listbox', { name: '原件' })).toBeFocused();
  await expect(page.locator('[role="option"][data-focused]')).toBeInViewport();
  await expect(page.locator('[id^="articles-"][data-focused]')).toBeInViewport();
}
