import type { Page } from '@playwright/test';
import { seedPages } from '#tests/support/seed-pages.ts';
import { namedPages } from '#tests/support/batch-pages.ts';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { dropFiles } from './support/drop-files.ts';
import { openLongestArticle } from './support/open-article.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';

/** Where the keyboard is: the name of the pane, or that of the element outside all of them. */
const paneOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (
      activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? activeElement?.tagName ?? 'none'
    );
  });

function longPages() {
  const filling = seedPages()
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('\n\n');
  return namedPages(2, 40).map(({ name, bytes }) => ({
    name,
    bytes: new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n\n${filling}`),
  }));
}

test('the sample library chosen by key leaves the keyboard in the work pane', async ({ app }) => {
  await pressUntilFocused(app, 'Tab', app.getByRole('button', { name: '先用五版样例试试' }));
  await app.keyboard.press('Enter');
  await expect(app.getByRole('region', { name: '通知' })).toContainText(/已导入 5 版/);
  await expect.poll(() => paneOfFocus(app)).toBe('work');
});

test.describe('in a library with articles', () => {
  test.use({ withSeeds: true });

  test('an import cancelled by key leaves the keyboard in the work pane', async ({ app }) => {
    await dropFiles(app, longPages());
    const dialog = app.getByRole('dialog', { name: '导入报纸文字' });
    await dialog.getByRole('button', { name: '导入 80 个文件' }).click();
    await app.getByRole('tree', { name: '报纸、期次与版面' }).focus();
    const status = app.getByRole('contentinfo');
    await pressUntilFocused(app, 'F6', status.getByRole('button', { name: '暂停导入' }));
    await app.keyboard.press('Enter');
    await expect(status).toContainText('已暂停');
    // The button that paused lets go on: its key is pressed again.
    await expect(status.getByRole('button', { name: '继续导入' })).toBeFocused();
    await app.keyboard.press('Tab');
    await expect(status.getByRole('button', { name: '取消导入' })).toBeFocused();
    await app.keyboard.press('Enter');
    await expect(status).not.toContainText('已暂停');
    await expect.poll(() => paneOfFocus(app)).toBe('work');
  });

  test('a message whose button is clicked leaves the focus where it was', async ({ app }) => {
    await openLongestArticle(app);
    const grid = app.getByRole('grid', { name: '稿件' });
    await grid.focus();
    await app.keyboard.press('Home');
    await app.keyboard.press('Delete');
    const undo = app.getByRole('region', { name: '通知' }).getByRole('button', { name: /撤销/ });
    await undo.waitFor();
    const { articles } = await dispatch(app, 'library.overview', {});
    await undo.click();
    await expect.poll(async () => (await dispatch(app, 'library.overview', {})).articles).toBe(articles + 1);
    await expect(undo).toBeHidden();
    await expect(grid).toBeFocused();
  });
});

test('what is typed right behind the key of the palette is in its field', async ({ app }) => {
  const fetched = () =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('CommandPalette'));
  await app.waitForFunction(fetched);
  for (let turn = 0; turn < 10; turn += 1) {
    await app.keyboard.press('Control+k');
    await app.keyboard.insertText('导入');
    await expect(app.getByRole('combobox')).toHaveValue('导入');
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
  }
});
