import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab, or F6 for the panes, until the element has the focus, as somebody without a mouse would. */
export async function pressUntilFocused(page: Page, key: 'Tab' | 'F6', target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}
