import type { Page } from '@playwright/test';
import type { ArticleId } from '#shared/domain/ids.ts';
import { paragraphs, sittings } from '#tests/support/open-article.ts';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { runFromPalette } from './support/run-from-palette.ts';

test.use({ withSeeds: true });

const wrong = '各级工会干鄂参加会议';
const right = '各级工会干部参加会议';

async function write(page: Page, articleId: ArticleId, text: string, sitting: string): Promise<void> {
  const { heads, revision } = await dispatch(page, 'editing.article', { articleId });
  await dispatch(page, 'editing.saveArticle', {
    articleId,
    revision,
    heads,
    body: paragraphs(text),
    sitting,
    reason: 'save',
  });
}

test('what proofreading taught about look-alikes is found by, shown, and taken out with the keyboard', async ({
  app,
}) => {
  await runFromPalette(app, '学到的形近字');
  const dialog = app.getByRole('dialog', { name: '学到的形近字' });
  await expect(dialog.getByText('还没有学到什么')).toBeVisible();
  // The palette hands the keyboard over.
  await expect(dialog.locator(':focus')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const { articles } = await dispatch(app, 'library.articles', { limit: 3 });
  for (const { id } of articles) await write(app, id, wrong, sittings[0]);
  for (const { id } of articles.slice(1)) await write(app, id, right, sittings[1]);
  await app.getByRole('searchbox', { name: '检索' }).fill('干部参加会议');
  const equal = app.getByRole('group', { name: '视为相同' });
  await equal.getByRole('button', { name: '形近' }).click();
  // Behind the dialog it is hidden from the accessible tree.
  const found = (count: number) =>
    app.getByRole('status', { includeHidden: true }).filter({ hasText: `找到 ${count} 篇` });
  await expect(found(3)).toBeVisible();
  await expect(app.getByRole('listbox', { name: '检索结果' })).toContainText(/形近\s*干鄂参加会议/);

  await app.getByRole('button', { name: '学到的形近字…' }).focus();
  await app.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveText(/^部 鄂\s*2 篇稿件改过\s*最近 .+移除$/);
  await app.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: '移除“部 鄂”' })).toBeFocused();
  await app.keyboard.press('Enter');
  const notices = app.getByRole('region', { name: '通知', includeHidden: true });
  await expect(notices).toContainText('已移除“部 鄂”');
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await expect(found(2)).toBeAttached();

  await expect(notices.getByRole('button', { name: '撤销' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(found(3)).toBeAttached();
  await app.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: '移除“部 鄂”' })).toBeFocused();
});
