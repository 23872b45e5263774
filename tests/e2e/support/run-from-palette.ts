import type { Page } from '@playwright/test';

/** Runs an action by its name, as the keyboard does. */
export async function runFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.insertText(name);
  // What can run may depend on what the page has just asked the core.
  await page.getByRole('dialog').getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}
