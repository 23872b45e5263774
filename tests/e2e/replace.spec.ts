import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articleRows } from './support/article-list.ts';
import { dispatch } from './support/dispatch.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';

test.use({ withSeeds: true });

const places = (page: Page) => page.getByRole('listbox', { name: '找到的地方' });
const outcome = (page: Page) => page.getByRole('group', { name: '替换的结果' });
const total = async (page: Page, query: string): Promise<number> =>
  (await dispatch(page, 'searching.search', { query })).total;

/** Searches for a word and opens the replacement in its result, by key. */
async function replaceInResult(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(query);
  await page.getByRole('listbox', { name: '检索结果' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused();
}

test('what a search finds is replaced place by place and undone, by keyboard alone', async ({ app }) => {
  const { keyboard } = app;
  const before = await total(app, '工会');
  await replaceInResult(app, '工会');
  // The word that was searched for is proposed; every place stands there with what it would become.
  await expect(app.getByRole('textbox', { name: '查找' })).toHaveValue('工会');
  await keyboard.press('Tab');
  await keyboard.insertText('职工之家');
  await expect(places(app).getByRole('option').nth(1)).toContainText('改为【职工之家】');
  await keyboard.press('ArrowDown');
  await expect(places(app)).toBeFocused();

  // The first article is left, of the second one place.
  const options = places(app).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const [, all] = /共 (\d+) 处/.exec((await options.first().textContent()) ?? '') ?? [];
  const button = app.getByRole('button', { name: /^替换 \d+ 处$/ });
  const chosen = async (): Promise<number> => Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  const everything = await chosen();
  await keyboard.press('Space');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'false');
  expect(await chosen()).toBe(everything - Number(all));
  for (let row = 0; row < Number(all) + 2; row += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  expect(await chosen()).toBe(everything - Number(all) - 1);
  await keyboard.press('Control+a');
  await expect(app.getByRole('button', { name: '全选' })).toBeVisible();
  await keyboard.press('Control+a');
  expect(await chosen()).toBe(everything);
  await keyboard.press('Home');
  await keyboard.press('Space');

  await keyboard.press('Control+Enter');
  await expect(outcome(app)).toContainText(`已在 ${before - 1} 篇稿件里替换 ${everything - Number(all)} 处`);
  await expect(outcome(app)).toBeFocused();
  expect(await total(app, '职工之家')).toBe(before - 1);

  await keyboard.press('Tab');
  await expect(app.getByRole('button', { name: '撤销这次替换' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(outcome(app)).toContainText(`已把 ${before - 1} 篇稿件改回原来的文字`);
  expect([await total(app, '工会'), await total(app, '职工之家')]).toEqual([before, 0]);
});

test('finished articles are shown and left, changed ones told of, and a look at an article loses no choice', async ({
  app,
}) => {
  const { hits } = await dispatch(app, 'searching.search', { query: '工会', limit: 3 });
  const [locked, changed] = hits.map(({ articleId }) => articleId);
  await dispatch(app, 'editing.setStatus', { articleIds: [locked as never], status: 'final' });
  await replaceInResult(app, '工会');
  await app.keyboard.press('Tab');
  await app.keyboard.insertText('协会');
  const options = places(app).getByRole('option');
  await expect(options.filter({ hasText: '已定稿，不会改动' })).toHaveCount(1);

  // One place is left, an article looked at, and the list is as it was.
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('End');
  const last = places(app).locator('[data-active]');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Space');
  await expect(last).toHaveAttribute('aria-selected', 'false');
  const line = await last.textContent();
  const button = app.getByRole('button', { name: /^替换 \d+ 处$/ });
  const count = await button.textContent();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.goBack();
  await expect(last).toHaveText(line ?? '');
  await expect(last).toHaveAttribute('aria-selected', 'false');
  await expect(button).toHaveText(count ?? '');

  const article = await dispatch(app, 'editing.article', { articleId: changed as never });
  await dispatch(app, 'editing.saveArticle', {
    articleId: article.id,
    revision: article.revision,
    heads: { ...article.heads, deck: '别处刚写的副题' },
    body: article.body,
    reason: 'save',
    sitting: '018f0000-0000-7000-8000-000000000001',
  });
  await app.keyboard.press('Control+Enter');
  await expect(outcome(app)).toContainText('列出之后改动过');
});

test('an issue is replaced in by a regular expression; what cannot be read, or is not there, is said', async ({
  app,
}) => {
  await articleRows(app).first().waitFor();
  const { articles } = await dispatch(app, 'library.articles', { limit: 1 });
  const { issueId } = await dispatch(app, 'editing.article', { articleId: articles[0]?.id as never });
  await app.evaluate((id) => {
    window.location.hash = `#/issue/${id}`;
  }, issueId);
  const open = app.getByRole('button', { name: '查找替换', exact: true });
  await pressUntilFocused(app, 'Tab', open);
  await app.keyboard.press('Enter');
  const field = app.getByRole('textbox', { name: '查找' });
  await expect(field).toBeFocused();
  await expect(app.getByText('在多篇稿件里一次改好')).toBeVisible();
  await app.keyboard.insertText('(\\d+)月(');
  await expect(app.getByText('没有找到')).toBeVisible();
  const pattern = app.getByRole('checkbox', { name: '正则表达式' });
  await pressUntilFocused(app, 'Tab', pattern);
  await app.keyboard.press('Space');
  await expect(app.getByText('正则表达式写得不对。')).toBeVisible();
  await field.focus();
  await app.keyboard.press('End');
  await app.keyboard.press('Backspace');
  await app.keyboard.press('Tab');
  await app.keyboard.insertText('$1 月份');
  await expect(places(app).getByRole('option').nth(1)).toContainText(/【(\d+)月】.*改为【\1 月份】/);
});

test('an editor that is open elsewhere on an article loses no character', async ({ app, server }) => {
  const { hits } = await dispatch(app, 'searching.search', { query: '李新和', limit: 1 });
  const articleId = hits[0]?.articleId as never;
  const other = await app.context().newPage();
  await other.goto(`${new URL(server.address).origin}/#/all?work=article%2F${articleId}`);
  const headline = other.locator('[data-part="headline"]');
  await headline.click();
  await other.keyboard.press('End');
  await replaceInResult(app, '李新和');
  await app.keyboard.press('Tab');
  await app.keyboard.insertText('李新禾');
  await places(app).getByRole('option').first().waitFor();
  await other.bringToFront();
  await other.keyboard.insertText('正在写');
  await app.bringToFront();
  await app.keyboard.press('Control+Enter');
  await expect(outcome(app)).toBeVisible();
  await other.bringToFront();
  await expect(headline).toContainText('正在写');
  await other.keyboard.insertText('完了');
  await other.keyboard.press('Control+s');
  // What was written is in the library, or the editor asks which of both to keep: never lost.
  await expect(headline).toContainText('正在写完了');
});
