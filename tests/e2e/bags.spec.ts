import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzip } from '#tests/integration/exporting/unzip.ts';
import { startServer } from '#tests/support/server.ts';
import { expect, openWatchedPage, test } from './fixtures.ts';
import { choose } from './support/choose.ts';
import { dispatch } from './support/dispatch.ts';
import { dropFiles } from './support/drop-files.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';
import { download } from './support/read-download.ts';

test.use({ withSeeds: true });

async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: '导入报纸文字' });
  await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: '选择文件夹' }));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(folder);
  await expect(dialog.getByRole('row', { name: /bag\.zip/ })).toBeVisible();
  // What is wanted after choosing has the focus.
  await expect(dialog.getByRole('button', { name: '导入 1 个文件' })).toBeFocused();
  await page.keyboard.press('Enter');
}

test('an archive bag of an issue comes into another library, as a file or a folder, and a damaged one is told', async ({
  app,
  browser,
}) => {
  await app.getByRole('treeitem', { name: /12月3日至/ }).click();
  await app.getByRole('button', { name: '输出本期' }).click();
  await choose(app, '格式', '归档包（BagIt）');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const { name, bytes } = await download(app, app.getByRole('link', { name: /\.zip$/ }));
  const issue = await dispatch(app, 'library.articles', {});

  const folder = mkdtempSync(join(tmpdir(), 'baoku-e2e-bag-'));
  const server = await startServer(join(folder, 'other.baoku'));
  const { page, faults } = await openWatchedPage(browser, server);
  await dropFiles(page, [{ name, bytes }]);
  const dialog = page.getByRole('dialog', { name: '导入报纸文字' });
  await expect(dialog.getByRole('row', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '通知' })).toContainText('已导入 1 版');
  const { articles } = await dispatch(page, 'library.articles', {});
  expect(issue.articles.map(({ headline }) => headline)).toEqual(
    expect.arrayContaining(articles.map(({ headline }) => headline)),
  );
  expect(new Set(articles.map(({ date }) => date))).toEqual(new Set(['2024-12-03/2025-01']));

  const bag = join(folder, 'bag');
  for (const [path, content] of unzip(bytes)) {
    const file = join(bag, path.slice(path.indexOf('/') + 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await chooseFolder(page, bag);
  const report = page.getByRole('dialog', { name: '导入报告' });
  await expect(report.getByRole('row', { name: /bag\.zip\// })).toContainText('内容相同');
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();

  writeFileSync(join(bag, 'data', 'articles.csv'), '别的内容');
  await chooseFolder(page, bag);
  await expect(report.getByRole('row', { name: /bag\.zip/ })).toContainText('失败');
  await report.getByRole('grid').focus();
  await page.keyboard.press('End');
  await expect(report.getByRole('paragraph').filter({ hasText: 'bag.zip' })).toContainText(
    '归档包与它的校验值不符（data/articles.csv），没有导入。',
  );
  expect(faults).toEqual([]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
