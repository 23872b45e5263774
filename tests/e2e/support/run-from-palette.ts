import type { Page } from '@playwright/test';

/** Runs an action by its name, as the keyboard does. */
export async function runFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
}
