import { expect, test } from './fixtures.ts';

test.use({ withSeeds: true });

const results = { name: '检索结果' };

test('results come as one types, lit in headline and text, with an exact total', async ({ app }) => {
  await app.keyboard.press('Control+f');
  const box = app.getByRole('searchbox', { name: '检索' });
  await expect(box).toBeFocused();
  await box.pressSequentially('工会');
  const hits = app.getByRole('listbox', results).getByRole('option');
  await expect(app.getByRole('status').filter({ hasText: /找到 \d+ 篇/ })).toBeVisible();
  await expect(hits.first().locator('mark').first()).toHaveText('工会');
  const total = Number((await hits.first().getAttribute('aria-setsize')) ?? 0);
  expect(total).toBeGreaterThan(10);
  await expect(app.getByRole('status').filter({ hasText: `找到 ${total} 篇` })).toBeVisible();
});

test('the way from box to hit and back needs no mouse', async ({ app }) => {
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText('李新和');
  await app.keyboard.press('ArrowDown');
  const list = app.getByRole('listbox', results);
  await expect(list).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await list.focus();
  await app.keyboard.press('Escape');
  const box = app.getByRole('searchbox', { name: '检索' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('李新和');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('grid', { name: '稿件' })).toBeFocused();
  await expect(box).toHaveValue('');
});

test('an input method composes in peace', async ({ app }) => {
  const box = app.getByRole('searchbox', { name: '检索' });
  await box.focus();
  const session = await app.context().newCDPSession(app);
  for (const text of ['g', 'go', 'gong', '工', '工会']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await expect(box).toHaveValue('工会');
  // Longer than the pause after which anything typed would be searched.
  await app.waitForFunction(
    (since) => performance.now() > since + 300,
    await app.evaluate(() => performance.now()),
  );
  await expect(app.getByRole('listbox', results)).toHaveCount(0);
  await session.send('Input.insertText', { text: '工会' });
  await expect(app.getByRole('listbox', results)).toBeVisible();
});

test('filters carry counts, narrow the result, and stay in the address', async ({ app }) => {
  await app.getByRole('searchbox', { name: '检索' }).fill('工会');
  const total = app.getByRole('status').filter({ hasText: /找到 \d+ 篇/ });
  await expect(total).toBeVisible();
  const before = await total.textContent();
  await app.getByRole('button', { name: '体裁' }).click();
  const news = app.getByRole('menuitemcheckbox', { name: /消息（\d+）/ });
  const count = /（(\d+)）/.exec((await news.textContent()) ?? '')?.[1];
  await news.click();
  await expect(total).toHaveText(`找到 ${count} 篇`);
  await app.reload();
  await expect(total).toHaveText(`找到 ${count} 篇`);
  await expect(app.getByRole('searchbox', { name: '检索' })).toHaveValue('工会');
  await app.getByRole('button', { name: '日期' }).click();
  await app.getByRole('textbox', { name: '起' }).fill('1990');
  await app.getByRole('textbox', { name: '止' }).fill('1991');
  await app.keyboard.press('Enter');
  await expect(app.getByText('没有找到')).toBeVisible();
  await app.getByRole('button', { name: '取消全部筛选' }).last().click();
  await expect(total).toHaveText(before ?? '');
});
