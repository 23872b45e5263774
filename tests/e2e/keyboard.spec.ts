import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { seedPages } from '#tests/support/seed-pages.ts';
import { tinyPng } from '#tests/support/tiny-images.ts';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { articlePart, openLongestArticle, readLongestToEnd, untilSaved } from './support/open-article.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';
import { runFromPalette } from './support/run-from-palette.ts';

/** Chooses the issue of December in the tree. */
async function goToIssue(page: Page): Promise<void> {
  await pressUntilFocused(page, 'F6', page.getByRole('tree', { name: '报纸、期次与版面' }));
  await page.keyboard.press('Home');
  const issue = page.getByRole('treeitem', { name: /12月3日至/ });
  await issue.waitFor();
  for (let step = 0; step < 12 && (await issue.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(issue).toHaveAttribute('aria-selected', 'true');
}

test('the whole job is done without a mouse', async ({ app }) => {
  const { keyboard } = app;
  await keyboard.press('Control+i');
  const dialog = app.getByRole('dialog', { name: '导入报纸文字' });
  await pressUntilFocused(app, 'Tab', dialog.getByRole('button', { name: '选择文件…' }));
  const [chooser] = await Promise.all([app.waitForEvent('filechooser'), keyboard.press('Enter')]);
  await chooser.setFiles(
    seedPages().map(({ name }) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url))),
  );
  await expect(dialog.getByRole('button', { name: '导入 5 个文件' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(app.getByRole('region', { name: '通知' })).toContainText(/已导入 5 版/);

  await goToIssue(app);
  await expect(app.getByRole('button', { name: '输出本期' })).toBeVisible();

  await pressUntilFocused(app, 'F6', app.getByRole('grid', { name: '稿件' }));
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const headline = articlePart(app, '主标题');
  await expect(headline).toHaveText('解放区工会第九次代表大会召开');

  await keyboard.press('F2');
  await expect(articlePart(app, '正文')).toBeFocused();
  await keyboard.type('璀璨之夜。');
  await untilSaved(app);
  await expect(articlePart(app, '正文')).toContainText('璀璨之夜。');

  await keyboard.press('Control+Alt+p');
  await expect(app.getByRole('dialog').getByRole('textbox', { name: '记者' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.insertText('王惠颖，刘 洋');
  await keyboard.press('Enter');
  await expect(app.getByRole('region', { name: '通知' })).toContainText('已更正署名人员');
  await expect(articlePart(app, '正文')).toBeFocused();
  await keyboard.type('如昼');
  await expect(articlePart(app, '正文')).toContainText('璀璨之夜。如昼');
  await untilSaved(app);
  await keyboard.press('Shift+F2');
  await expect(headline).toBeFocused();

  await keyboard.press('Control+k');
  await app.getByRole('dialog').getByRole('combobox').waitFor();
  await keyboard.insertText('一校');
  await keyboard.press('Enter');
  await expect(app.getByRole('combobox', { name: '状态' })).toContainText('一校');

  await keyboard.press('Control+Shift+B');
  await expect(app.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.insertText('换届');
  await keyboard.press('Enter');
  await expect(app.getByRole('option', { name: '换届' })).toHaveAttribute('aria-checked', 'true');
  await keyboard.press('Escape');

  await keyboard.press('Control+f');
  await keyboard.insertText('璀璨');
  await keyboard.press('ArrowDown');
  await expect(app.getByRole('listbox', { name: '检索结果' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(headline).toHaveText('解放区工会第九次代表大会召开');

  await keyboard.press('Control+e');
  await pressUntilFocused(app, 'Tab', app.getByRole('button', { name: '输出', exact: true }));
  await keyboard.press('Enter');
  const link = app.getByRole('link', { name: /\.pdf$/ });
  await expect(link).toBeFocused();
  const [file] = await Promise.all([app.waitForEvent('download'), keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toContain('解放区工会第九次代表大会召开');

  // From its export back into the article's text, or its headline.
  await keyboard.press('Shift+F2');
  await expect(headline).toBeFocused();
  await keyboard.press('Alt+ArrowLeft');
  await expect(app.getByRole('region', { name: '输出' })).toBeVisible();
  await keyboard.press('F2');
  await expect(articlePart(app, '正文')).toBeFocused();

  const { articles } = await dispatch(app, 'library.articles', { filter: { status: 'first-proof' } });
  expect(articles.map(({ tags }) => tags.map(({ name }) => name))).toEqual([['换届']]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was passed on');
  const { people } = await dispatch(app, 'editing.article', { articleId: article.id });
  expect(people.correspondents).toEqual(['王惠颖', '刘洋']);
});

test.describe(() => {
  test.use({ withSeeds: true });

  test('the key to the work pane leads to where its keys work', async ({ app }) => {
    await app.getByRole('row').nth(1).waitFor();
    await runFromPalette(app, '去待整理的版面');
    const source = app.getByRole('listbox', { name: '原件' });
    await expect(source).toBeVisible();
    await app.getByRole('tree', { name: '报纸、期次与版面' }).focus();
    await app.keyboard.press('Control+Alt+9');
    await expect(source).toBeFocused();
  });

  test('after a dialog the keyboard is where it was before', async ({ app }) => {
    const list = app.getByRole('grid', { name: '稿件' });
    const tree = app.getByRole('tree', { name: '报纸、期次与版面' });
    await list.getByRole('row').nth(1).waitFor();
    const dialog = app.getByRole('dialog');
    await tree.focus();
    await app.keyboard.press('Control+i');
    await dialog.waitFor();
    await app.keyboard.press('Escape');
    await expect(tree).toBeFocused();
    // Its field takes the focus as it appears.
    await list.focus();
    await app.keyboard.press('Home');
    await app.keyboard.press('Control+Shift+b');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await app.keyboard.press('Escape');
    await expect(list).toBeFocused();
    // The menu is gone by then that led to the dialog.
    await app.keyboard.press('Shift+F10');
    await app.getByRole('menuitem', { name: /^标签/ }).press('Enter');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await app.keyboard.press('Escape');
    await expect(list).toBeFocused();

    // A long text stays where it was read.
    const { body, end } = await readLongestToEnd(app);
    await app.keyboard.press('Control+k');
    await dialog.waitFor();
    await app.keyboard.press('Escape');
    await expect(body).toBeFocused();
    await expect(end).toBeInViewport();
  });

  test('Tab leads from the end of a dialog to its beginning and back at once, not with the next frame', async ({
    app,
  }) => {
    for (const name of ['任务列表', '上次导入的报告', '排版字体']) {
      await runFromPalette(app, name);
      const close = app.getByRole('dialog').getByRole('button', { name: '关闭' });
      await close.focus();
      const [first, last] = await close.evaluate((button) => {
        const press = (shiftKey: boolean): Element | null => {
          const init = { key: 'Tab', shiftKey, bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
          return document.activeElement;
        };
        const dialog = button.closest('[data-dialog]');
        const there = press(false);
        return [there !== button && dialog?.contains(there) === true, press(true) === button];
      });
      expect([first, last], name).toEqual([true, true]);
      await close.click();
      await expect(close).toHaveCount(0);
    }
  });

  test('the name of a column is a button over its whole width, and has no menu', async ({ app }) => {
    const list = app.getByRole('grid', { name: '稿件' });
    await list.getByRole('row').nth(1).waitFor();
    const headline = list.getByRole('columnheader', { name: '标题' });
    await headline.click({ button: 'right' });
    await expect(app.getByRole('menu')).toHaveCount(0);
    await headline.click();
    await expect(headline).toHaveAttribute('aria-sort', 'ascending');
  });

  test('the key for tags is about the issue where no article is chosen', async ({ app }) => {
    await goToIssue(app);
    await app.keyboard.press('Control+Shift+b');
    await expect(app.getByRole('dialog', { name: '给本期加标签' })).toBeVisible();
  });

  test('pictures, tables and links need no mouse', async ({ app }) => {
    await openLongestArticle(app);
    const body = articlePart(app, '正文');
    await body.focus();
    await app.keyboard.press('Control+End');
    await app.keyboard.press('Enter');

    const chooser = app.waitForEvent('filechooser');
    await runFromPalette(app, '插入图片');
    await (await chooser).setFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from(tinyPng) });
    await expect(body.locator('figure img')).toBeVisible();
    await expect(body).toBeFocused();
    await app.keyboard.insertText('代表步入会场');
    await expect(body).toContainText('代表步入会场');

    await app.keyboard.press('Control+End');
    await runFromPalette(app, '插入表格');
    const rows = body.getByRole('row');
    await expect(rows).toHaveCount(3);
    await runFromPalette(app, '在下方加一行');
    await expect(rows).toHaveCount(4);
    await runFromPalette(app, '删除表格');
    await expect(rows).toHaveCount(0);

    await app.keyboard.insertText('链接');
    await app.keyboard.press('Shift+ArrowLeft');
    await app.keyboard.press('Control+Shift+l');
    const bar = app.getByRole('group', { name: '链接' });
    await app.keyboard.insertText('example.org');
    await app.keyboard.press('Enter');
    await expect(body.getByRole('link')).toHaveText('接');
    await app.keyboard.press('Control+Shift+l');
    await pressUntilFocused(app, 'Tab', bar.getByRole('button', { name: '取消链接' }));
    await app.keyboard.press('Enter');
    await expect(body.getByRole('link')).toHaveCount(0);
    await expect(body).toBeFocused();

    // What stands beside the text is a pane of its own.
    await app.keyboard.press('Control+Alt+r');
    await pressUntilFocused(
      app,
      'F6',
      app.getByRole('complementary', { name: '版本' }).getByRole('button').first(),
    );
  });

  test('an export and what it warns of keep the keyboard', async ({ app }) => {
    await goToIssue(app);
    await app.keyboard.press('Control+e');
    const layout = app.getByRole('combobox', { name: '版式' });
    await pressUntilFocused(app, 'Tab', layout);
    await app.keyboard.press('Enter');
    await app.getByRole('option', { name: /^四开大样/ }).waitFor();
    await app.keyboard.press('End');
    await app.keyboard.press('ArrowUp');
    await app.keyboard.press('Enter');
    await expect(layout).toContainText('四开大样');
    await pressUntilFocused(app, 'Tab', app.getByRole('button', { name: '输出', exact: true }));
    await app.keyboard.press('Enter');
    // Looked at with each frame: it may be done in a moment.
    await app.waitForFunction(() => document.activeElement?.textContent?.startsWith('正在输出'));
    await expect(app.getByRole('link', { name: /\.pdf$/ })).toBeFocused();

    const warning = app.getByRole('region', { name: '请留意' }).getByRole('button').first();
    await pressUntilFocused(app, 'Tab', warning);
    await app.keyboard.press('Enter');
    await articlePart(app, '正文').waitFor();
    await expect(app.getByRole('main')).toBeFocused();
  });
});
