import type { Locator } from '@playwright/test';
import { languages } from '#shared/i18n/resources.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { expect, test } from './fixtures.ts';
import { importFiles } from './support/import-files.ts';
import { setAppearance } from './support/set-appearance.ts';

// The window of the tests, 1280 × 800 pixels, is the smallest that a newsroom still has.
test.use({ withSeeds: true });

const edges = (part: Locator): Promise<{ top: number; bottom: number }> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });

for (const language of languages) {
  test(`${language}: no date in the library tree is cut`, async ({ app }) => {
    await setAppearance(app, 'light', language);
    const names = app.getByRole('tree').locator('[data-kind="issue"] > [title]:not([role])');
    await expect(names).toHaveCount(5);
    const cut = await names.evaluateAll((spans) =>
      spans
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
  });
}

test('two queries are compared with the whole plot in sight', async ({ app }) => {
  await app.evaluate(() => {
    window.location.hash = `#/all?${new URLSearchParams({ list: 'search', q: '工会', hitView: 'compare', with: '劳动' })}`;
  });
  await expect(app.locator('figure canvas')).toBeInViewport({ ratio: 1 });
});

test('the keys bring no day of the calendar under the panel at its foot or a message', async ({ app }) => {
  await importFiles(app, [samplePage(1)], { publication: '安阳晚报', date: '2022-01-05', page: '1' });
  await app.keyboard.press('Control+Alt+c');
  const focused = app.locator('[data-day]:focus');
  await expect(focused).toHaveAttribute('data-day', '2022-01-05');
  const messages = app.locator('[data-pane="toasts"]').getByRole('dialog');
  await expect(messages.first()).toBeVisible();
  // A message under the pointer stays, however long the machine takes.
  await messages.first().hover();
  await app.locator('[data-day="2022-01-05"]').focus();
  for (let week = 0; week < 16; week += 1) await app.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-day', '2022-04-27');
  const lowest = async (): Promise<number> => (await edges(focused)).bottom;
  expect(await lowest()).toBeLessThanOrEqual((await edges(messages.first())).top);
  for (let open = await messages.count(); open > 0; open = await messages.count()) {
    await messages.first().getByRole('button', { name: '关闭' }).click();
    await expect(messages).toHaveCount(open - 1);
  }
  await app.locator('[data-day="2022-04-27"]').focus();
  for (let week = 0; week < 16; week += 1) await app.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-day', '2022-08-17');
  expect(await lowest()).toBeLessThanOrEqual(
    (await edges(app.getByRole('region', { name: '当天的期次' }))).top,
  );
});
