import { existsSync } from 'node:fs';
import { namedPages } from '#tests/support/batch-pages.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { startServer } from '#tests/support/server.ts';
import { expect, openWatchedPage, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { dropFiles } from './support/drop-files.ts';
import { importFiles } from './support/import-files.ts';
import { download } from './support/read-download.ts';

/** So many of them, each long, that an import can be paused by hand twice. */
const pagesOfIssue = 40;
const allPages = 4 * pagesOfIssue;

function longPages() {
  const filling = seedPages().map(({ bytes }) => new TextDecoder().decode(bytes));
  return namedPages(4, pagesOfIssue).map(({ name, bytes }, index) => ({
    name,
    bytes: new TextEncoder().encode(
      `${new TextDecoder().decode(bytes)}\n\n${filling[index % filling.length]}\n\n${filling[(index + 1) % filling.length]}`,
    ),
  }));
}

test('a folder of named pages is imported through a pause and a killed server, its report filtered and exported', async ({
  browser,
  libraryPath,
}) => {
  const server = await startServer(libraryPath);
  const { page, faults } = await openWatchedPage(browser, server);

  await dropFiles(page, [...longPages(), { name: '空白.txt', bytes: new Uint8Array() }]);
  const dialog = page.getByRole('dialog', { name: '导入报纸文字' });
  await expect(dialog.getByLabel('文件名样式')).toHaveValue('{年}-{月}-{日}_{版次}');
  await expect(dialog).toContainText(`${allPages} 个文件名读得出，共 ${allPages + 1} 个`);
  const preview = dialog.getByRole('table', { name: '文件名预览' });
  await expect(preview.getByRole('row', { name: /空白/ })).toContainText(/不合样式.*0 KB/);
  await expect(preview.getByRole('row', { name: /2023-05-02_A03/ })).toContainText('2023-05-02');
  await dialog.getByLabel('文件名样式').fill('{年}-{月');
  await expect(dialog).toContainText('缺少右括号');
  await expect(dialog.getByRole('button', { name: `导入 ${allPages + 1} 个文件` })).toBeDisabled();
  await dialog.getByLabel('文件名样式').fill('{年}-{月}-{日}_{版次}');
  await dialog.getByRole('textbox', { name: '报纸' }).fill('焦作日报');
  await dialog.getByRole('button', { name: `导入 ${allPages + 1} 个文件` }).click();

  const status = page.getByRole('contentinfo');
  await status.getByRole('button', { name: '暂停导入' }).click();
  await expect(status).toContainText('已暂停');
  const paused = await dispatch(page, 'library.overview', {});
  expect(paused.pages).toBeLessThan(allPages);
  await status.getByRole('button', { name: '继续导入' }).click();
  await expect
    .poll(async () => (await dispatch(page, 'library.overview', {})).pages)
    .toBeGreaterThan(paused.pages);
  await status.getByRole('button', { name: '暂停导入' }).click();
  await expect(status).toContainText('已暂停');
  const { pages } = await dispatch(page, 'library.overview', {});
  expect(pages).toBeLessThan(allPages);
  await server.kill();
  await page.close();

  const again = await startServer(libraryPath);
  const { page: restarted, faults: laterFaults } = await openWatchedPage(browser, again);
  expect((await dispatch(restarted, 'library.overview', {})).pages).toBe(pages);
  await expect(restarted.getByRole('contentinfo')).toContainText('已中断');
  await restarted.getByRole('region', { name: '通知' }).getByRole('button', { name: '接着导入' }).click();

  const report = restarted.getByRole('dialog', { name: '导入报告' });
  // The rest of so many long pages: a slow machine needs its time.
  await expect(report).toBeVisible({ timeout: 120_000 });
  await expect(report.getByRole('button', { name: /^全部/ })).toContainText(`${allPages + 1}`);
  await report.getByRole('button', { name: /^失败/ }).click();
  const rows = report.getByRole('grid', { name: '导入的文件' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('空白.txt');
  await report.getByRole('button', { name: /^已导入/ }).click();
  await report.getByRole('searchbox').fill('2023-05-03');
  await expect(report.getByRole('status')).toContainText(`${pagesOfIssue} 个文件`);
  const csv = await download(restarted, report.getByRole('button', { name: '输出表格（CSV）' }));
  expect(csv.name).toBe('导入报告.csv');
  const lines = new TextDecoder().decode(csv.bytes).trim().split('\r\n');
  expect(lines).toHaveLength(pagesOfIssue + 1);
  expect(lines[1]).toContain('焦作日报,2023-05-03,文件名：2023-05-03_A01.txt,A01');

  await report.getByRole('grid').focus();
  await restarted.keyboard.press('ArrowDown');
  await restarted.keyboard.press('Enter');
  await expect(report).toBeHidden();
  await expect(restarted).toHaveURL(/#\/page\//);
  expect(await dispatch(restarted, 'library.overview', {})).toMatchObject({ issues: 4, pages: allPages });
  expect(existsSync(`${libraryPath}-import`)).toBe(false);
  expect(await dispatch(restarted, 'safety.check', {})).toEqual({ ok: true, problems: [] });

  await restarted.getByRole('menuitem', { name: '文件' }).click();
  await restarted.getByRole('menuitem', { name: '任务列表…' }).click();
  const tasks = restarted.getByRole('dialog', { name: '任务' });
  await expect(tasks.getByRole('listitem')).toContainText('完成');
  await tasks.getByRole('button', { name: '查看报告' }).click();
  await expect(report.getByRole('button', { name: /^全部/ })).toContainText(`${allPages + 1}`);
  expect([...faults, ...laterFaults]).toEqual([]);
  await again.stop();
});

test('a report stays while it has more to say than what was answered', async ({ app }) => {
  const [page] = namedPages(1, 1);
  if (page === undefined) throw new Error('a page is wanted');
  const text = new TextDecoder().decode(page.bytes);
  await importFiles(app, [page], { publication: '焦作日报' });
  const again = {
    name: page.name.replace('.txt', '重识.txt'),
    bytes: new TextEncoder().encode(`${text}\n又及。`),
  };
  await dropFiles(app, [again, { name: '空白.txt', bytes: new Uint8Array() }]);
  const dialog = app.getByRole('dialog', { name: '导入报纸文字' });
  await dialog.getByLabel('文件名样式').fill('{年}-{月}-{日}_{版次}{*}');
  await dialog.getByRole('textbox', { name: '报纸' }).fill('焦作日报');
  await dialog.getByRole('button', { name: '导入 2 个文件' }).click();
  const report = app.getByRole('dialog', { name: '导入报告' });
  await report.getByRole('button', { name: '两版都保留' }).click();
  await expect(report.getByRole('button', { name: '两版都保留' })).toHaveCount(0);
  await expect.poll(async () => (await dispatch(app, 'library.overview', {})).pages).toBe(2);
  await expect(report.getByRole('button', { name: /^失败/ })).toContainText('1');
  // A row has no place for the whole reason, and a hand on the keyboard does not hover.
  const reason = report.getByRole('paragraph').filter({ hasText: '空白.txt' });
  await expect(reason).toHaveCount(0);
  await report.getByRole('grid').focus();
  await app.keyboard.press('End');
  await expect(reason).toContainText('文件是空的，没有可以导入的文字。');
  await report.getByRole('button', { name: '完成' }).click();
});
