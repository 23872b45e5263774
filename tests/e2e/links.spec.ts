import { continuedPages } from '#tests/support/continued-pages.ts';
import { misread } from '#tests/support/misread.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { expect, test } from './fixtures.ts';
import { articleRows } from './support/article-list.ts';
import { dispatch } from './support/dispatch.ts';
import { importFiles } from './support/import-files.ts';
import { articlePart, openArticle } from './support/open-article.ts';
import { runFromPalette } from './support/run-from-palette.ts';

test('the calendar shows what is there, missing and double, and is gone through by keys', async ({ app }) => {
  const days = ['10-05', '10-12', '10-19', '11-02', '11-09'];
  for (const [index, day] of days.entries()) {
    await importFiles(app, [samplePage(index + 1)], {
      publication: '焦作日报',
      date: `2022-${day}`,
      page: '1',
    });
  }
  await importFiles(app, [samplePage(8)], {
    publication: '焦作日报',
    date: '2022-11-09',
    page: '1',
    samePage: 'add',
  });
  await importFiles(app, [samplePage(9)], { publication: '焦作日报', date: '2022-08' });
  await app.keyboard.press('Control+Alt+c');
  const calendar = app.getByRole('region', { name: '出报日历' });
  await expect(calendar).toContainText('疑缺 1 期');
  await expect(calendar).toContainText('重复 1 天');
  await expect(calendar).toContainText('通常星期三出报');
  await expect(calendar.getByRole('link', { name: /^8月/ })).toBeVisible();
  const day = (date: string) => calendar.locator(`[data-day="${date}"]`);
  await expect(day('2022-10-26')).toHaveAttribute('data-state', 'gap');
  await expect(day('2022-11-09')).toHaveAttribute('data-state', 'double');

  await expect(day('2022-10-05')).toBeFocused();
  await app.keyboard.press('n');
  await expect(day('2022-10-26')).toBeFocused();
  await expect(calendar.getByRole('region', { name: '当天的期次' })).toContainText(
    '这一天通常出报，报库里没有。',
  );
  await app.keyboard.press('n');
  await expect(day('2022-11-09')).toBeFocused();
  await expect(calendar.getByRole('region', { name: '当天的期次' })).toContainText('第1版重复');
  await app.keyboard.press('ArrowUp');
  await expect(day('2022-11-02')).toBeFocused();
  await app.keyboard.press('PageUp');
  await expect(day('2022-10-02')).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('main')).toContainText('2022年10月12日');
  await expect(app.getByRole('button', { name: '输出本期' })).toBeVisible();
  await app.keyboard.press('Alt+ArrowLeft');
  await expect(day('2022-10-12')).toBeFocused();
});

test('a page that was read twice is told of after the import, shown beside the first and put away by one key', async ({
  app,
}) => {
  await importFiles(app, [seedPage(1)]);
  await importFiles(app, [{ name: '重扫.txt', bytes: misread(seedPage(1).bytes, 0.03, 8) }]);
  const notice = app.getByRole('region', { name: '通知' }).getByText('1 版与报库里的另一版文字几乎相同');
  await expect(notice).toBeVisible();
  await runFromPalette(app, '上次导入的报告');
  const report = app.getByRole('dialog', { name: '导入报告' });
  await expect(report).toContainText('1 版与报库里的另一版文字几乎相同');
  await report.getByRole('button', { name: '并排对照' }).click();
  // A message that says what was undone has these words in its name, too.
  const dialog = app.getByRole('dialog', { name: '相近版面', exact: true });
  await expect(dialog).toContainText(/逐字对照：9\d(?:\.\d)?% 相同/);
  await expect(dialog).toContainText('重扫.txt');
  await expect(dialog.locator('ins').first()).toBeVisible();
  const { total } = await dispatch(app, 'library.articles', {});
  await app.keyboard.press('1');
  await expect(dialog).toContainText('没有相近版面');
  // The dialog goes on before the library has answered.
  await expect.poll(async () => (await dispatch(app, 'library.articles', {})).total).toBeLessThan(total);
  const left = await dispatch(app, 'library.articles', {});
  expect((await dispatch(app, 'library.overview', {})).trashed).toBe(total - left.total);
  await app.keyboard.press('Escape');
  await app.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await dispatch(app, 'library.articles', {})).total).toBe(total);
  await runFromPalette(app, '相近版面');
  await expect(dialog).toContainText('第 1 对，共 1 对');
  await app.keyboard.press('3');
  await expect(dialog).toContainText('没有相近版面');
});

test('an article that goes on on another page is proposed in both, confirmed by one key and followed by another', async ({
  app,
}) => {
  await importFiles(app, continuedPages());
  await articleRows(app, '沁河两岸').click();
  await expect(articlePart(app, '主标题')).toContainText('沁河两岸春意浓');
  const notice = app.getByRole('status').filter({ hasText: '下转第3版' });
  await expect(notice).toContainText('这篇可能下转第3版：乡村振兴谱新篇');
  await articlePart(app, '正文').focus();
  await app.keyboard.press('F8');
  await expect(app.getByRole('status').filter({ hasText: /^下转第3版：乡村振兴谱新篇/ })).toBeVisible();
  await app.keyboard.press('F9');
  await expect(articlePart(app, '主标题')).toHaveText('乡村振兴谱新篇');
  await expect(app.getByRole('status').filter({ hasText: /^上接第1版：沁河两岸春意浓/ })).toBeVisible();
  await app.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).first().click();
  await expect(app.getByRole('status').filter({ hasText: '这篇可能上接第1版' })).toBeVisible();
});

test('proposed continuations are gone through in a row, each answered by one key', async ({ app }) => {
  await importFiles(app, continuedPages());
  await runFromPalette(app, '转版待核');
  const dialog = app.getByRole('dialog', { name: '转版待核' });
  await expect(dialog).toContainText('第 1 条，共 1 条');
  await expect(dialog).toContainText('前一部分的末句没有完');
  await app.keyboard.press('n');
  await expect(dialog).toContainText('没有待核的转版');
  await app.keyboard.press('Escape');
  const { articles } = await dispatch(app, 'library.articles', {});
  const first = articles.find(({ headline }) => headline?.startsWith('沁河两岸'));
  await openArticle(app, first!.id);
  await expect(app.getByRole('status').filter({ hasText: '下转第3版' })).toHaveCount(0);
});

test('articles without a headline are told by their first words where they go on, and where they are found', async ({
  app,
}) => {
  await importFiles(app, continuedPages());
  const [proposal] = (await dispatch(app, 'library.proposedContinuations', {})).continuations;
  const { id } = proposal!.to;
  const { heads, body, revision } = await dispatch(app, 'editing.article', { articleId: id });
  await dispatch(app, 'editing.saveArticle', {
    articleId: id,
    revision,
    heads: { ...heads, headline: null },
    body,
    sitting: '0198a1c2-0000-7000-8000-000000000009',
  });
  const name = `（无标题）${proposal!.to.text.slice(0, 12)}`;
  await runFromPalette(app, '转版待核');
  const dialog = app.getByRole('dialog', { name: '转版待核' });
  await expect(dialog.getByRole('heading', { name })).toBeVisible();
  await app.keyboard.press('Escape');
  await openArticle(app, proposal!.from.id);
  await expect(app.getByRole('status').filter({ hasText: '第3版' })).toContainText(name);
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText(proposal!.to.text.slice(20, 28));
  await expect(app.getByRole('listbox', { name: '检索结果' }).getByRole('option', { name })).toBeVisible();
});
