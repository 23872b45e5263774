import type { Locator, Page } from '@playwright/test';
import { exportPresets } from '#shared/contract/exporting.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { languages } from '#shared/i18n/resources.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { expect, test } from './fixtures.ts';
import { firstArticle } from './support/first-article.ts';
import { importFiles } from './support/import-files.ts';
import { openLongestArticle } from './support/open-article.ts';
import { reviewOf } from './support/page-in-review.ts';
import { runFromPalette } from './support/run-from-palette.ts';
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
  test(`${language}: the button that exports lies over none of the choices`, async ({ app }) => {
    await setAppearance(app, 'light', language);
    const { t } = createI18n(language);
    await app.getByRole('grid').focus();
    await app.keyboard.press('Control+a');
    await app.keyboard.press('Control+e');
    await app.getByRole('combobox', { name: t('exporting:option.preset') }).click();
    // What it says of the press takes the most room.
    await app.getByRole('option', { name: t('exporting:preset.print'), exact: true }).click();
    const button = app.getByRole('button', { name: t('exporting:action.export'), exact: true });
    const fields = app.getByRole('region', { name: t('exporting:view.title') }).getByRole('combobox');
    await expect(app.getByText(t('exporting:note.print'))).toBeVisible();
    for (const field of await fields.all()) {
      await field.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 1 });
      const [over, below] = [await button.boundingBox(), await field.boundingBox()];
      const isApart =
        over!.y + over!.height <= below!.y ||
        below!.y + below!.height <= over!.y ||
        over!.x + over!.width <= below!.x ||
        below!.x + below!.width <= over!.x;
      expect(isApart, await field.innerText()).toBe(true);
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
    // Where it takes two lines, the second begins with the date.
    const date = where.getByText('2025');
    await expect(date).toHaveCount(1);
    expect(await date.evaluate((part) => part.getClientRects().length)).toBe(1);
    expect((await edges(date)).bottom - (await edges(date)).top).toBeLessThan(24);
  });
}

for (const language of languages) {
  test(`${language}: what counts as equal and what has been learned about it stand in one row`, async ({
    app,
  }) => {
    await setAppearance(app, 'light', language);
    await app.evaluate(() => {
      window.location.hash = `#/all?${new URLSearchParams({ list: 'search', q: '工会' })}`;
    });
    const { t } = createI18n(language);
    const equal = app.getByRole('group', { name: t('searching:folding.label') });
    const learned = app.getByRole('button', { name: t('searching:action.learned') });
    await expect(app.locator('mark').first()).toBeVisible();
    // The faces of the page are broader than those that stand in for them.
    await app.evaluate(async () => void (await document.fonts.ready));
    const lines = await equal
      .getByRole('button')
      .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);
    expect(lines).toBe(1);
    expect((await edges(learned)).top).toBeLessThan((await edges(equal)).bottom);
  });
}

for (const language of languages) {
  test(`${language}: the help of a date breaks no date, and its list opens under an arrow like the selects'`, async ({
    app,
  }) => {
    await setAppearance(app, 'light', language);
    const { t } = createI18n(language);
    await app.evaluate(
      (id) => {
        window.location.hash = `#/issue/${id}`;
      },
      (await firstArticle(app)).issueId,
    );
    await app
      .getByRole('main')
      .getByRole('button', { name: t('library:issue.correct') })
      .click();
    const dialog = app.getByRole('dialog');
    const hint = dialog.getByText('2022-10-26/2022-11');
    await expect(hint).toBeVisible();
    const broken = await hint.evaluate((element) => {
      const { firstChild: text, textContent } = element;
      return [...textContent.matchAll(/[0-9/-]{7,}/g)]
        .filter(({ 0: date, index }) => {
          const range = document.createRange();
          range.setStart(text!, index);
          range.setEnd(text!, index + date.length);
          return range.getClientRects().length > 1;
        })
        .map(([date]) => date);
    });
    expect(broken).toEqual([]);

    const publication = dialog.getByRole('combobox', { name: t('library:correct.publication') });
    await publication.hover();
    const arrow = await inkOf(app, publication, 24);
    // Broad and flat; the browser's own, cut to this shape, is higher than it is broad.
    expect(arrow.width).toBeGreaterThan(arrow.height);
    expect(arrow.height).toBeGreaterThan(2);
  });
}

/** What is drawn in the last CSS pixels of a field, between its borders. */
async function inkOf(page: Page, field: Locator, lastPx: number): Promise<{ width: number; height: number }> {
  const box = await field.boundingBox();
  if (box === null) throw new Error('the field is not there');
  const clip = { x: box.x + box.width - lastPx, y: box.y + 4, width: lastPx - 4, height: box.height - 8 };
  const png = await page.screenshot({ clip });
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const columns = new Set<number>();
    const rows = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 255) > 180) continue;
      columns.add((at / 4) % image.width);
      rows.add(Math.floor(at / 4 / image.width));
    }
    return { width: columns.size, height: rows.size };
  }, png.toString('base64'));
}

for (const language of languages) {
  test(`${language}: a task that goes on tells when it began in one line beside its buttons`, async ({
    app,
  }) => {
    await setAppearance(app, 'light', language);
    const { t } = createI18n(language);
    await app.route('**/api/dispatch', async (route) => {
      if (!(route.request().postData() ?? '').includes('"jobs.list"')) return route.continue();
      const response = await route.fetch();
      const answer = (await response.json()) as { value: { jobs: object[] } };
      const jobs = answer.value.jobs.map((job) => ({ ...job, state: 'running' }));
      return route.fulfill({ response, json: { ...answer, value: { jobs } } });
    });
    await runFromPalette(app, t('jobs:action.list'));
    const dialog = app.getByRole('dialog', { name: t('jobs:list.title') });
    await expect(dialog.getByRole('button', { name: t('jobs:action.report') })).toBeVisible();
    const { top, bottom } = await edges(dialog.getByRole('time').first());
    expect(bottom - top).toBeLessThan(24);
  });
}

test('a narrow pane keeps the tools of a text within it, and what stands above it apart', async ({ app }) => {
  await openLongestArticle(app);
  await setAppearance(app, 'light', 'en');
  await app.setViewportSize({ width: 1024, height: 768 });
  await app.keyboard.press('Control+h');
  const bar = app.getByRole('search', { name: 'Find and replace' });
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('工会');
  const right = (part: Locator): Promise<number> =>
    part.evaluate((element) => element.getBoundingClientRect().right);
  for (const button of await bar.getByRole('button').all())
    expect(await right(button)).toBeLessThanOrEqual(await right(bar));
  await expect(bar.getByRole('button', { name: 'Next match' })).toBeInViewport({ ratio: 1 });

  await app.evaluate(() => {
    location.hash = '#/all?list=search&q=%E5%B7%A5%E4%BC%9A';
  });
  const preview = app.getByRole('region', { name: createI18n('en').t('searching:preview.label') });
  await expect(preview.getByRole('button', { name: 'Edit' })).toBeInViewport({ ratio: 1 });
  const where = await edges(preview.getByRole('paragraph').first());
  // Lines of some words, not one of a character each.
  expect(where.bottom - where.top).toBeLessThan(70);
  expect((await edges(preview.getByRole('status'))).top).toBeGreaterThanOrEqual(where.bottom);
});

for (const language of languages) {
  test(`${language}: a comment in a narrow window keeps its date and its tools within it`, async ({
    app,
  }) => {
    const { t } = createI18n(language);
    await openLongestArticle(app);
    await setAppearance(app, 'light', language);
    await app.setViewportSize({ width: 1024, height: 768 });
    await app.locator('[data-part="body"]').focus();
    await app.keyboard.press('Control+Home');
    await app.keyboard.press('Shift+ArrowDown');
    await app.keyboard.press('Control+Alt+m');
    await app.keyboard.insertText('请核对原件。');
    await app.keyboard.press('Control+Enter');
    const card = app.getByRole('listitem').filter({ hasText: '请核对原件。' });
    await expect(card).toBeVisible();
    const right = (part: Locator): Promise<number> =>
      part.evaluate((element) => element.getBoundingClientRect().right);
    const edge = await right(card);
    for (const part of [card.locator('time'), ...(await card.getByRole('button').all())])
      expect(await right(part)).toBeLessThanOrEqual(edge);
    await expect(card.getByRole('button', { name: t('editing:comments.remove') })).toBeInViewport({
      ratio: 1,
    });
  });
}

test('a message leaves in sight whether the article is saved', async ({ app }) => {
  await app.getByRole('grid').getByRole('row').nth(1).click();
  await app.locator('[data-part="body"]').waitFor();
  await importFiles(app, [samplePage(1)], { publication: '安阳晚报', date: '2022-01-05', page: '1' });
  const messages = app.locator('[data-pane="toasts"]').getByRole('dialog');
  await expect(messages.first()).toBeVisible();
  await messages.first().hover();
  const lowest = await messages.evaluateAll((all) =>
    Math.max(...all.map((message) => message.getBoundingClientRect().bottom)),
  );
  expect(lowest).toBeLessThanOrEqual((await edges(app.locator('[data-save-phase]'))).top);
});

test('English quotes and apostrophes are narrow, those of Chinese texts are not', async ({ app }) => {
  await setAppearance(app, 'light', 'en');
  const widths = await app.evaluate(async () => {
    await document.fonts.ready;
    const widthOf = (lang: string, text: string): number => {
      const marks = document.createElement('span');
      marks.lang = lang;
      marks.textContent = text;
      document.body.append(marks);
      return marks.getBoundingClientRect().width / parseFloat(getComputedStyle(marks).fontSize);
    };
    return {
      chinese: widthOf('zh-CN', '“”’'),
      english: widthOf('en', '“”’'),
      apostrophe: widthOf('en', '’'),
    };
  });
  expect(widths.chinese - widths.english).toBeGreaterThan(0.4);
  // Half a character would still be a gap within a word.
  expect(widths.apostrophe).toBeLessThan(0.4);
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

for (const language of languages) {
  test(`${language}: whether a page waits is read whole beside its name`, async ({ app }) => {
    await setAppearance(app, 'light', language);
    const { pageId } = await reviewOf(app);
    await app.evaluate((id) => {
      window.location.hash = `#/all?work=page%2F${id}`;
    }, pageId);
    const { t } = createI18n(language);
    await expect(app.getByRole('button', { name: t('importing:review.accept') })).toBeInViewport({
      ratio: 1,
    });
    await app.evaluate(async () => void (await document.fonts.ready));
    const state = app.getByRole('main').getByText(t('importing:review.waiting'), { exact: true });
    expect(await state.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false);
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

test('enlarged to twice its size, the review of a page has room, and no text of the sidebar lies over another', async ({
  app,
}) => {
  const { pageId } = await reviewOf(app);
  await app.evaluate((id) => {
    window.location.hash = `#/page/${id}`;
  }, pageId);
  const source = app.getByRole('listbox', { name: '原件' });
  await expect(source).toBeVisible();
  await app.setViewportSize({ width: 640, height: 400 });
  await expect.poll(async () => (await source.boundingBox())?.height).toBeGreaterThan(150);
  // All of it scrolls by then, as the keyboard goes along.
  await expect(app.getByRole('button', { name: '确认本版' })).toBeInViewport({ ratio: 0.5 });
  const hint = await edges(app.getByText('检索之后可以保存'));
  expect(hint.bottom).toBeLessThanOrEqual(
    (await edges(app.getByRole('button', { name: '标签', exact: true }))).top,
  );
});
