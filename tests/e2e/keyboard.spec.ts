import { fileURLToPath } from 'node:url';
import { seedPages } from '#tests/support/seed-pages.ts';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { articlePart, untilSaved } from './support/open-article.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';
import { runFromPalette } from './support/run-from-palette.ts';

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

  await pressUntilFocused(app, 'F6', app.getByRole('tree', { name: '报纸、期次与版面' }));
  await keyboard.press('Home');
  const issue = app.getByRole('treeitem', { name: /12月3日至/ });
  for (let step = 0; step < 12 && (await issue.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }
  await expect(issue).toHaveAttribute('aria-selected', 'true');
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
});
