import type { Locator, Page } from '@playwright/test';

/** Rows of the list pane; a text narrows them to those that show it. */
export function articleRows(page: Page, text?: string): Locator {
  const rows = page
    .getByRole('grid', { name: '稿件' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
  return text === undefined ? rows : rows.filter({ hasText: text });
}
