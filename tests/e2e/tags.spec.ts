import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articleRows } from './support/article-list.ts';
import { dispatch } from './support/dispatch.ts';

test.use({ withSeeds: true });

/** The way back that the latest message offers. */
const undo = (page: Page) =>
  page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).first();

test('several articles are tagged at once, found by the tag, and untagged again', async ({ app }) => {
  await articleRows(app).first().waitFor();
  const list = app.getByRole('grid', { name: '稿件' });
  await list.focus();
  await app.keyboard.press('Home');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Control+Shift+B');
  const dialog = app.getByRole('dialog', { name: '给 3 篇稿件加标签' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await app.keyboard.insertText('二十大');
  await app.keyboard.press('Enter');
  const option = dialog.getByRole('option', { name: '二十大' });
  await expect(option).toHaveAttribute('aria-checked', 'true');
  await app.keyboard.press('Escape');
  await app.getByRole('treeitem', { name: /^二十大/ }).click();
  await expect(articleRows(app)).toHaveCount(3);

  await articleRows(app).first().click();
  await articleRows(app)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await app.keyboard.press('Control+Shift+B');
  await app.getByRole('dialog').getByRole('combobox').press('Enter');
  await expect(app.getByRole('option', { name: '二十大' })).toHaveAttribute('aria-checked', 'false');
  await app.keyboard.press('Escape');
  await expect(articleRows(app)).toHaveCount(1);
  await undo(app).click();
  await expect(articleRows(app)).toHaveCount(3);
});

test('Enter that comes before it is known which tags are carried is about those that are', async ({
  app,
}) => {
  const { keyboard } = app;
  await articleRows(app).first().waitFor();
  await app.getByRole('grid', { name: '稿件' }).focus();
  await keyboard.press('Home');
  await keyboard.press('Control+Shift+B');
  await app.getByRole('dialog').getByRole('combobox').waitFor();
  await keyboard.insertText('二十大');
  await keyboard.press('Enter');
  const option = app.getByRole('option', { name: '二十大' });
  await expect(option).toHaveAttribute('aria-checked', 'true');
  await keyboard.press('Escape');

  await app.reload();
  await articleRows(app).first().click();
  const answer = Promise.withResolvers<void>();
  await app.route('**/api/dispatch', async (route) => {
    if (route.request().postData()?.includes('tagging.itemTags')) await answer.promise;
    await route.continue();
  });
  await keyboard.press('Control+Shift+B');
  await app.getByRole('dialog').getByRole('combobox').press('Enter');
  await expect(option).toHaveCount(0);
  answer.resolve();
  await expect(option).toHaveAttribute('aria-checked', 'false');
});

test('a selection that carries a tag in part shows so, and all of it gets the tag', async ({ app }) => {
  const { articles } = await dispatch(app, 'library.articles', {});
  await dispatch(app, 'tagging.tagItems', { articleIds: [articles[0]!.id], addNames: ['工会'] });
  await app.getByRole('grid', { name: '稿件' }).focus();
  await app.keyboard.press('Control+a');
  await app.keyboard.press('Control+Shift+B');
  const option = app.getByRole('option', { name: '工会' });
  await expect(option).toHaveAttribute('aria-checked', 'mixed');
  await option.click();
  await expect(option).toHaveAttribute('aria-checked', 'true');
  const { tags } = await dispatch(app, 'tagging.tags', {});
  expect(tags.map(({ name, articles: count }) => [name, count])).toEqual([['工会', articles.length]]);
});

test('a tagged issue is found by its tag article by article, and an article says that the tag is of its issue', async ({
  app,
}) => {
  const { articles } = await dispatch(app, 'library.articles', {});
  const { issueId } = articles[0]!;
  const inIssue = articles.filter((article) => article.issueId === issueId).length;
  await dispatch(app, 'tagging.tagItems', { issueIds: [issueId], addNames: ['二十大'] });
  const tag = app.getByRole('treeitem', { name: /^二十大/ });
  await expect(tag).toHaveText('二十大1 期');
  await tag.click();
  await expect(articleRows(app)).toHaveCount(inIssue);
  await articleRows(app).first().click();
  const details = app.getByRole('main');
  await details.getByRole('button', { name: '标签和人员' }).click();
  await expect(details.getByText('二十大（本期）')).toBeVisible();
  await expect(details.getByRole('button', { name: '去掉标签“二十大”' })).toHaveCount(0);
  const search = app.getByRole('searchbox', { name: '检索' });
  await search.fill('标签:二十大');
  await search.press('Enter');
  await expect(app.getByRole('status').filter({ hasText: `找到 ${inIssue} 篇` })).toBeVisible();
});

test('tags are nested by dragging and by key, renamed, coloured, merged and deleted, each with a way back', async ({
  app,
}) => {
  for (const name of ['会议', '大会', '全会']) await dispatch(app, 'tagging.createTag', { name });
  const tags = async () => (await dispatch(app, 'tagging.tags', {})).tags;
  const parentOf = async (name: string) => {
    const all = await tags();
    const parentId = all.find((tag) => tag.name === name)?.parentId;
    return all.find(({ id }) => id === parentId)?.name;
  };
  const tree = app.getByRole('tree', { name: '标签' }).first();
  const row = (name: string) => tree.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await row('大会').locator('[data-tag]').dragTo(row('会议').locator('[data-tag]'));
  await expect.poll(() => parentOf('大会')).toBe('会议');
  await undo(app).click();
  await expect.poll(() => parentOf('大会')).toBeUndefined();

  await row('会议').click();
  await tree.focus();
  await app.keyboard.press('Control+ArrowRight');
  await expect(row('会议')).toHaveAttribute('aria-level', '2');
  expect(await parentOf('会议')).toBe('大会');
  await app.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => parentOf('会议')).toBeUndefined();

  await app.keyboard.press('F2');
  await expect(app.getByRole('heading', { name: '管理标签' })).toBeVisible();
  const name = app.getByRole('textbox', { name: '名称', exact: true });
  await name.fill('重要会议');
  await name.press('Enter');
  await expect.poll(async () => (await tags()).map((tag) => tag.name)).toContain('重要会议');
  await app.getByRole('radio', { name: '蓝' }).click({ force: true });
  await expect.poll(async () => (await tags()).find((tag) => tag.name === '重要会议')?.colour).toBe('blue');
  await app.getByRole('combobox', { name: '合并到' }).click();
  await app.getByRole('option', { name: '全会' }).click();
  await app.getByRole('button', { name: '合并', exact: true }).click();
  await expect
    .poll(async () => (await tags()).map((tag) => tag.name).sort())
    .toEqual(['全会', '大会'].sort());
  await app.getByRole('button', { name: '删除标签' }).click();
  await expect.poll(async () => (await tags()).map((tag) => tag.name)).toEqual(['大会']);
  await undo(app).click();
  await expect.poll(async () => (await tags()).length).toBe(2);
});

test('the tag manager keeps the keyboard: from all tags to a name and back, past a deletion', async ({
  app,
}) => {
  for (const name of ['会议', '大会']) await dispatch(app, 'tagging.createTag', { name });
  await app.getByRole('treeitem', { name: /^大会/ }).waitFor();
  await app.getByRole('button', { name: '管理' }).focus();
  await app.keyboard.press('Enter');
  const tree = app.getByRole('main').getByRole('tree', { name: '标签' });
  await expect(tree).toBeFocused();
  await app.keyboard.press('Home');
  await app.keyboard.press('F2');
  const name = app.getByRole('textbox', { name: '名称', exact: true });
  await expect(name).toBeFocused();
  await app.keyboard.insertText('全会');
  await app.keyboard.press('Enter');
  await expect(tree.getByRole('treeitem', { name: /^全会/ })).toBeVisible();
  await expect(name).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(tree).toBeFocused();

  // From the tree beside the library, too, where the manager is drawn anew.
  await app.getByRole('tree', { name: '标签' }).first().focus();
  await app.keyboard.press('End');
  await app.keyboard.press('F2');
  await expect(name).toBeFocused();
  // Exactly: the message of the deletion offers to take it back by a name that has this in it.
  const remove = app.getByRole('button', { name: '删除标签', exact: true });
  await remove.focus();
  await app.keyboard.press('Enter');
  await expect(tree).toBeFocused();
  await app.keyboard.press('Home');
  await app.keyboard.press('Enter');
  await remove.focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('main').getByRole('textbox', { name: '新建标签' })).toBeFocused();
});
