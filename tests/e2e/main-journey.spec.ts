import type { Page } from '@playwright/test';
import { fullWidthPunctuation } from '#core/exporting/full-width-punctuation.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { readPdf, squeeze } from '#tests/integration/exporting/pdf-text.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { startAsUser } from '#tests/support/server.ts';
import { expect, openWatchedPage, test } from './fixtures.ts';
import { articleRows } from './support/article-list.ts';
import { dispatch } from './support/dispatch.ts';
import { dropFiles } from './support/drop-files.ts';
import { articlePart, openArticle, untilSaved } from './support/open-article.ts';
import { download } from './support/read-download.ts';

const headline = '解放区工会第九次代表大会召开';

test('five pages are dropped, corrected through a crash, tagged, found and printed', async ({
  browser,
  libraryPath,
}) => {
  const server = await startAsUser(libraryPath);
  const { page, faults } = await openWatchedPage(browser, server);

  await dropFiles(page, seedPages());
  await page.getByRole('dialog').getByRole('button', { name: '导入 5 个文件' }).click();
  await expect(page.getByRole('region', { name: '通知' })).toContainText(/已导入 5 版 \d+ 篇/);
  await expect(page.getByRole('contentinfo')).toContainText(/5 版/);
  await page.getByRole('menuitem', { name: '文件' }).click();
  await page.getByRole('menuitem', { name: '上次导入的报告…' }).click();
  const report = page.getByRole('dialog', { name: '导入报告' });
  for (const { name } of seedPages()) await expect(report).toContainText(name);
  await report.getByRole('button', { name: '完成' }).click();

  await articleRows(page, headline).click();
  await articlePart(page, '主标题').click();
  await page.keyboard.press('End');
  await page.keyboard.type('璀璨');
  const body = articlePart(page, '正文');
  await body.locator('p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('更正：');
  await untilSaved(page);
  await page.keyboard.press('Control+End');
  const typed = await typeUntilKilled(page, server.kill);

  // A new profile on a new port: nothing but the library itself can bring the text back.
  const again = await startAsUser(libraryPath);
  const context = await browser.newContext();
  const { page: restarted, faults: laterFaults } = await openWatchedPage(context, again);
  const { articles } = await dispatch(restarted, 'library.articles', {});
  const row = articles.find((article) => article.headline === `${headline}璀璨`);
  expect(row, 'the corrected headline').toBeDefined();
  await openArticle(restarted, row!.id);
  const kept = (await articlePart(restarted, '正文').textContent()) ?? '';
  expect(kept).toContain('更正：');
  const lost = typed.marks.filter(({ mark }) => !kept.includes(mark));
  const oldest = Math.max(0, ...lost.map(({ at }) => typed.killedAt - at));
  expect(oldest, 'age in milliseconds of the oldest text that was lost').toBeLessThanOrEqual(1000);

  await restarted.keyboard.press('Control+Shift+B');
  await expect(restarted.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await restarted.keyboard.insertText('换届');
  await restarted.keyboard.press('Enter');
  await expect(restarted.getByRole('option', { name: '换届' })).toHaveAttribute('aria-checked', 'true');
  await restarted.keyboard.press('Escape');
  await expect(restarted.getByRole('treeitem', { name: /^换届/ })).toContainText('1');

  await restarted.keyboard.press('Control+f');
  await restarted.keyboard.insertText('璀璨');
  await expect(restarted.getByRole('status').filter({ hasText: '找到 1 篇' })).toBeVisible();
  await restarted.getByRole('listbox', { name: '检索结果' }).getByRole('option').first().dblclick();
  await expect(articlePart(restarted, '主标题')).toHaveText(`${headline}璀璨`);

  await restarted.keyboard.press('Control+e');
  await restarted.getByRole('button', { name: '输出', exact: true }).click();
  const { bytes } = await download(restarted, restarted.getByRole('link', { name: /\.pdf$/ }));
  const pdf = await readPdf(bytes);
  const article = await dispatch(restarted, 'editing.article', { articleId: row!.id });
  // A sheet prints half-width punctuation in full width, paragraph by paragraph.
  const inPrint = (text: string | null): string => fullWidthPunctuation(text ?? '');
  const heads = [article.heads.kicker, article.heads.headline, article.heads.deck, article.heads.byline];
  expect(pdf.body.replace(/来源：.*$/, '')).toBe(
    squeeze([...heads, ...documentText(article.body).split('\n')].map(inPrint).join('')),
  );

  expect([...faults, ...laterFaults]).toEqual([]);
  await context.close();
  await page.close();
  await again.stop();
});

type Typed = { marks: { mark: string; at: number }[]; killedAt: number };

/** Types numbered marks for three seconds, ends the server in mid-stream, and types on into the void. */
async function typeUntilKilled(page: Page, kill: () => Promise<void>): Promise<Typed> {
  const marks: Typed['marks'] = [];
  const type = async (): Promise<void> => {
    const mark = `〔${marks.length}〕`;
    await page.keyboard.type(mark);
    marks.push({ mark, at: Date.now() });
  };
  const startedAt = Date.now();
  while (Date.now() - startedAt < 3000) await type();
  const killedAt = Date.now();
  const killed = kill();
  for (let count = 0; count < 5; count += 1) await type();
  await killed;
  return { marks, killedAt };
}
