import type { Locator } from '@playwright/test';
import { exportPresets } from '#shared/contract/exporting.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
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
  test(`${language}: neither dates nor names of pages in the library tree are cut`, async ({ app }) => {
    await setAppearance(app, 'light', language);
    const names = app
      .getByRole('tree')
      .locator(':is([data-kind="issue"], [data-kind="page"]) > [title]:not([role])');
    await expect(names).toHaveCount(10);
    const cut = await names.evaluateAll((spans) =>
      spans
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
  });
}

for (const language of languages) {
  test(`${language}: what an export is for is read whole where it is chosen`, async ({ app }) => {
    await setAppearance(app, 'light', language);
    const { t } = createI18n(language);
    await app.getByRole('grid').getByRole('row').nth(1).click();
    await app.keyboard.press('Control+e');
    const purpose = app.getByRole('combobox', { name: t('exporting:option.preset') });
    for (const preset of exportPresets) {
      await purpose.click();
      await app.getByRole('option', { name: t(`exporting:preset.${preset}`), exact: true }).click();
      await expect(purpose).toHaveText(t(`exporting:preset.${preset}`));
      const cut = await purpose.evaluate((field) =>
        [field, ...field.querySelectorAll('*')].some(
          ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
        ),
      );
      expect(cut, preset).toBe(false);
      await expect(
        app.getByRole('button', { name: t('exporting:action.export'), exact: true }),
      ).toBeInViewport({
        ratio: 1,
      });
    }
  });
}

for (const language of languages) {
  test(`${language}: where a hit stands is read whole above its text`, async ({ app }) => {
    await setAppearance(app, 'light', language);
    await app.evaluate(() => {
      window.location.hash = `#/all?${new URLSearchParams({ list: 'search', q: '工会' })}`;
    });
    const preview = app.getByRole('region', { name: createI18n(language).t('searching:preview.label') });
    const where = preview.getByRole('paragraph').first();
    await expect(where).toContainText('2025');
    expect(await where.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false);
  });
}

test('English quotes and apostrophes are narrow, those of Chinese texts are not', async ({ app }) => {
  await setAppearance(app, 'light', 'en');
  const [english, chinese] = await app.evaluate(() =>
    ['en', 'zh-CN'].map((lang) => {
      const marks = document.createElement('span');
      marks.lang = lang;
      marks.textContent = '“”’';
      document.body.append(marks);
      return marks.getBoundingClientRect().width / parseFloat(getComputedStyle(marks).fontSize);
    }),
  );
  expect(chinese! - english!).toBeGreaterThan(0.4);
});

test('the name of a column is read beyond its first words in the filters of a search', async ({ app }) => {
  await app.evaluate(() => {
    window.location.hash = `#/all?${new URLSearchParams({ list: 'search', q: '工会' })}`;
  });
  const name = app.locator('[data-facet-row]', { hasText: '踔厉奋发新征程' }).getByText('踔厉奋发新征程');
  await expect(name).toBeVisible();
  expect(await name.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(false);
  expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false);
});

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
