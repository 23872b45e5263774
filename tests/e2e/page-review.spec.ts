import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { PageReview } from '#shared/contract/page-review.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { goToBlock, reviewOf, settled } from './support/page-in-review.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';
import { runFromPalette } from './support/run-from-palette.ts';

async function importByKeyboard(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: '导入报纸文字' });
  await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: '选择文件…' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)));
  await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: '导入 1 个文件' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '通知' })).toContainText(/已导入 1 版/);
}

const layoutOf = ({ articles, ledger }: PageReview): unknown => [
  articles.map(({ heads, paragraphs }) => [heads, paragraphs.map(({ role, text }) => [role, text])]),
  ledger,
];

/** What is read, whatever paragraphs it is parted into. */
const wordsOf = ({ articles }: PageReview): string[] =>
  articles.map(({ heads, paragraphs }) => heads.headline + paragraphs.map(({ text }) => text).join(''));

test('a raw page is mended and accepted without a mouse', async ({ app }) => {
  const { keyboard } = app;
  await importByKeyboard(app, seedPage(2).name);
  await runFromPalette(app, '去待整理的版面');
  const source = app.getByRole('listbox', { name: '原件' });
  await pressUntilFocused(app, 'F6', source);
  const raw = await reviewOf(app);
  expect(raw.reviewed).toBeNull();
  expect(raw.doubts.length).toBeGreaterThan(0);
  const articles = raw.articles.length;

  // Each doubt has a reason and an answer of one key.
  const queue = app.getByRole('region', { name: '疑点' });
  for (let left = raw.doubts.length; left > 0; left = (await reviewOf(app)).doubts.length) {
    await expect(queue).toContainText(`疑点 1/${left}`);
    await keyboard.press('Alt+1');
    await settled(app, ({ doubts }) => doubts.length < left, true);
  }
  await expect(queue).toContainText('没有疑点了');
  await settled(app, ({ ledger }) => ledger.lost, 0);

  // A heading that the OCR ran into its paragraph is cut off inside the line and made a subhead.
  const mended = await reviewOf(app);
  const before = mended.blocks.length;
  await goToBlock(app, '集体协商工作稳步推进');
  const block = mended.blocks.find(({ text }) => text?.includes('集体协商工作稳步推进'));
  const characters = Array.from(mended.sources[0]?.text ?? '').slice(block?.start, block?.end);
  const at = characters.join('').indexOf('推进。') + 3;
  await keyboard.press('F2');
  await expect(app.getByText('切开', { exact: false }).first()).toBeVisible();
  await keyboard.press('Home');
  for (let step = 1; step < at; step += 1) await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await settled(app, ({ blocks }) => blocks.length, before + 1);
  await goToBlock(app, '集体协商工作稳步推进');
  await keyboard.press('b');
  await settled(
    app,
    ({ blocks }) => blocks.find(({ text }) => text === '集体协商工作稳步推进。')?.role,
    'subhead',
  );

  // Split and merge, and every step back and forth.
  const whole = await reviewOf(app);
  await goToBlock(app, '法律维权服务提质增效');
  await keyboard.press('s');
  await settled(app, (review) => review.articles.length, articles + 1);
  const split = await reviewOf(app);
  await keyboard.press('m');
  await settled(app, (review) => review.articles.length, articles);
  await settled(app, wordsOf, wordsOf(whole));
  const merged = await reviewOf(app);
  await keyboard.press('Control+z');
  await settled(app, layoutOf, layoutOf(split));
  await keyboard.press('Control+Shift+z');
  await settled(app, layoutOf, layoutOf(merged));

  // Several blocks at once become an article, and go back into the first one by its number.
  await goToBlock(app, '帮扶机制持续完善');
  await keyboard.press('Shift+ArrowDown');
  await expect(app.getByRole('option', { selected: true })).toHaveCount(2);
  await keyboard.press('n');
  await settled(app, (review) => review.articles.length, articles + 1);
  await keyboard.press('1');
  if (articles + 1 >= 10) await keyboard.press('Enter');
  await settled(app, (review) => review.articles.length, articles);

  // A role by its letter, and furniture.
  await goToBlock(app, '服务范围不断拓展');
  await keyboard.press('r');
  await app.getByRole('dialog', { name: '这一块是什么？' }).waitFor();
  await keyboard.press('q');
  await settled(app, ({ blocks }) => blocks.find(({ text }) => text?.includes('服务范围'))?.role, 'quote');
  await keyboard.press('f');
  await settled(app, ({ blocks }) => blocks.find(({ text }) => text?.includes('服务范围'))?.articleId, null);
  await expect(
    app
      .getByRole('contentinfo')
      .or(app.getByText(/版面杂项 [1-9]\d* 字/))
      .last(),
  ).toBeVisible();
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await settled(app, ({ blocks }) => blocks.find(({ text }) => text?.includes('服务范围'))?.role, 'body');

  await keyboard.press('Control+Enter');
  await expect(app.getByRole('main')).toContainText('已整理');
  const done = await reviewOf(app);
  expect(done.reviewed).not.toBeNull();
  expect(done.ledger).toMatchObject({ source: raw.ledger.source, lost: 0 });
  expect(done.articles.every(({ status }) => status === 'edited')).toBe(true);
  expect(await dispatch(app, 'safety.check', {})).toEqual({ ok: true, problems: [] });
});

test.describe('with the sample pages', () => {
  test.use({ withSeeds: true });

  test('accepting goes on to the next page that waits, and dragging moves a block', async ({ app }) => {
    const { waiting } = await reviewOf(app);
    await runFromPalette(app, '去待整理的版面');
    const source = app.getByRole('listbox', { name: '原件' });
    await source.waitFor();
    const first = await app.evaluate(() => window.location.hash);
    await app.getByRole('button', { name: '确认本版' }).click();
    await expect.poll(() => app.evaluate(() => window.location.hash)).not.toBe(first);
    await expect(app.getByRole('main')).toContainText(`全库还有 ${waiting - 1} 版待整理`);
    await app.evaluate((hash) => {
      window.location.hash = hash;
    }, first);
    await expect(app.getByRole('main')).toContainText('已整理');
    // Taken back once, no message offers to take back one command more.
    await app.keyboard.press('Control+z');
    await expect(app.getByRole('main')).toContainText('待整理');
    await expect(app.getByText('已撤销：确认版面')).toBeVisible();
    await expect(app.getByText('已确认，这里是下一版')).toHaveCount(0);

    const page = await reviewOf(app);
    const [from, to] = page.articles;
    // The last one stands beside the article that it goes to: nothing has to scroll.
    const block = from?.paragraphs.at(-1)?.blockIds[0];
    if (block === undefined || to === undefined) throw new Error('two articles are wanted');
    await app
      .locator(`[id="articles-${block}"]`)
      .dragTo(app.getByRole('article').nth(1).getByRole('button', { name: '打开稿件' }));
    await settled(app, ({ blocks }) => blocks.find(({ id }) => id === block)?.articleId, to.id);
  });

  test('a block takes the pointer between its lines, too', async ({ app }) => {
    const page = await reviewOf(app);
    await runFromPalette(app, '去待整理的版面');
    const source = app.getByRole('listbox', { name: '原件' });
    await source.waitFor();
    // The first longer block that is not chosen from the start.
    const block = page.blocks.find(
      ({ id, start, end }) => end - start > 80 && id !== page.doubts[0]?.blockIds[0],
    );
    if (block === undefined) throw new Error('a block of several lines is wanted');
    for (const side of ['source', 'articles']) {
      await source.getByRole('option').first().click();
      const element = app.locator(`[id="${side}-${block.id}"]`);
      await element.scrollIntoViewIfNeeded();
      const between = await element.evaluate((shown) => {
        const text = document.createRange();
        text.selectNodeContents(shown);
        const [upper, lower] = [...text.getClientRects()].filter(({ width }) => width > 200);
        if (upper === undefined || lower === undefined) throw new Error('two lines are wanted');
        return { x: upper.x + 100, y: (upper.bottom + lower.top) / 2 };
      });
      await app.mouse.click(between.x, between.y);
      await expect(element, side).toHaveAttribute('data-selected', 'true');
    }
  });
});
