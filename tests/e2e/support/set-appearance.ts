import type { Page } from '@playwright/test';
import type { Language } from '#shared/i18n/resources.ts';
import { dispatch } from './dispatch.ts';

/** Sets theme and language and waits until the page has followed. */
export async function setAppearance(page: Page, theme: 'light' | 'dark', language: Language): Promise<void> {
  await dispatch(page, 'safety.updateSettings', { theme, language });
  await page.locator(`html[data-theme="${theme}"][lang="${language}"]`).waitFor({ state: 'attached' });
}
