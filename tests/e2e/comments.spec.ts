import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { articlePart, openLongestArticle, untilSaved } from './support/open-article.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';

test.use({ withSeeds: true });

test('by keyboard alone a text is commented on, answered, settled, and found again after reloading', async ({
  app,
}) => {
  const articleId = await openLongestArticle(app);
  const keys = app.keyboard;
  const pane = app.getByRole('complementary', { name: '批注' });
  const cards = pane.getByRole('list', { name: '批注，按正文的次序' }).locator('> li');
  const body = articlePart(app, '正文');

  await keys.press('F2');
  await expect(body).toBeFocused();
  await keys.press('Control+Alt+N');
  await expect(pane.getByText('还没有批注')).toBeVisible();
  await keys.press('F6');
  await pressUntilFocused(app, 'Tab', pane.getByRole('textbox', { name: '您的名字' }));
  await keys.insertText('李编辑');
  await keys.press('Enter');
  await keys.press('Escape');
  await expect(body).toBeFocused();

  for (let step = 0; step < 3; step += 1) await keys.press('Shift+ArrowRight');
  const first = await app.evaluate(() => getSelection()?.toString() ?? '');
  expect(first).toHaveLength(3);
  await keys.press('Control+Alt+M');
  await expect(pane.getByRole('textbox', { name: '批注内容' })).toBeFocused();
  await keys.insertText('请核对全称');
  await keys.press('Control+Enter');
  await expect(body).toBeFocused();
  await expect(body.locator('mark')).toHaveText(first);
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toContainText('请核对全称');
  await expect(cards.first().locator('[lang="zh-CN"]')).toHaveText(first);
  await expect(cards.first()).toContainText('李编辑');

  // A head takes no comments, and what was selected in the body is not taken in its place.
  await keys.press('Shift+F2');
  await keys.press('Control+Alt+M');
  await expect(app.getByText('请先在正文里选中文字')).toBeVisible();
  await expect(pane.getByRole('textbox', { name: '批注内容' })).toHaveCount(0);
  await keys.press('F2');
  await keys.press('ArrowDown');
  await keys.press('Control+Alt+M');
  await keys.insertText('写错了，不要');
  await keys.press('Escape');
  await expect(body).toBeFocused();
  await expect(cards).toHaveCount(1);

  await keys.press('F4');
  await expect(cards.first()).toHaveAttribute('aria-current', 'true');
  await pressUntilFocused(app, 'F6', pane.getByRole('button', { name: `到正文：${first}` }));
  await pressUntilFocused(app, 'Tab', cards.first().getByRole('button', { name: '回复' }));
  await keys.press('Enter');
  await expect(pane.getByRole('textbox', { name: '回复内容' })).toBeFocused();
  await keys.insertText('已核对');
  await keys.press('Control+Enter');
  await expect(cards.first()).toContainText('已核对');

  await pressUntilFocused(app, 'Tab', cards.first().getByRole('button', { name: '标为已解决' }));
  await keys.press('Enter');
  await expect(pane.getByText('批注都已解决')).toBeVisible();
  await expect(pane.getByRole('button', { name: '添加批注' })).toBeFocused();
  await keys.press('Control+Z');
  await expect(cards).toHaveCount(1);
  await pressUntilFocused(app, 'Tab', cards.first().getByRole('button', { name: '标为已解决' }));
  await keys.press('Enter');
  await pressUntilFocused(app, 'Tab', pane.getByRole('checkbox', { name: '显示已解决的（1）' }));
  await keys.press('Space');
  await expect(cards.first()).toContainText('李编辑 · 已解决');
  await untilSaved(app);

  await app.reload();
  await expect(cards.first()).toContainText('已核对');
  const { body: stored } = await dispatch(app, 'editing.article', { articleId });
  expect(stored.comments).toMatchObject([
    { author: '李编辑', text: '请核对全称', quote: first, resolved: { author: '李编辑' } },
  ]);
  await pressUntilFocused(app, 'F6', pane.getByRole('button', { name: '添加批注' }));
  await keys.press('ArrowDown');
  await expect(pane.getByRole('button', { name: `到正文：${first}` })).toBeFocused();
  await pressUntilFocused(app, 'Tab', cards.first().getByRole('button', { name: '删除批注' }));
  await keys.press('Enter');
  await expect(pane.getByText('还没有批注')).toBeVisible();
  await app.getByRole('button', { name: '撤销', exact: true }).last().press('Enter');
  await expect(cards).toHaveCount(1);

  await app.getByRole('button', { name: '快捷键一览' }).click();
  const help = app.getByRole('dialog', { name: '快捷键一览' });
  for (const name of ['添加批注…', '下一条批注', '查看批注', '批注：上一条、下一条', '保存正在写的批注'])
    await expect(help.getByText(name, { exact: true })).toBeVisible();
});
