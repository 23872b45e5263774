import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { languages } from '#shared/i18n/resources.ts';
import { test } from './fixtures.ts';
import { visitScreens } from './support/screens.ts';
import { setAppearance } from './support/set-appearance.ts';

// Pictures for people to look at, of every screen; they are compared with nothing.
const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

async function take(page: Page, look: string, screen: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.waitForFunction(
      () =>
        document.fonts.status === 'loaded' &&
        document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await page.screenshot({ path: `${folder}${look}/${size.width}/${screen}.png` });
  }
}

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    const look = `${theme}-${language}`;

    test(`${look}: first run`, async ({ app }) => {
      await setAppearance(app, theme, language);
      await app.getByRole('button', { name: createI18n(language).t('importing:welcome.sample') }).waitFor();
      await take(app, look, 'first-run');
    });

    test.describe(() => {
      test.use({ withSeeds: true });

      test(`${look}: every screen`, async ({ app }) => {
        await setAppearance(app, theme, language);
        await visitScreens(app, language, ({ name }) => take(app, look, name));
      });
    });
  }
}
