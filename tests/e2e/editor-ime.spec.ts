import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { articlePart, openLongestArticle, untilSaved } from './support/open-article.ts';

test.use({ withSeeds: true });

/** Types as an input method does: the letters unfinished, one after the other, then the characters that they become. */
async function type(session: CDPSession, letters: string, characters: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    await session.send('Input.imeSetComposition', {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  }
  await session.send('Input.insertText', { text: characters });
}

const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

test('what an input method writes into head and body is in the library soon after', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  const session = await sessionOf(app);
  await articlePart(app, '引题').click();
  await type(session, 'yinti', '引题');
  await app.keyboard.press('Enter');
  await app.keyboard.press('End');
  await type(session, 'zengbu', '增补');
  await articlePart(app, '正文').locator('p').first().click();
  await app.keyboard.press('End');
  for (const [letters, characters] of [
    ['gonghui', '工会'],
    ['zhigong', '职工'],
    ['j', '𠮷'],
  ] as const) {
    await type(session, letters, characters);
  }
  await app.locator('[data-save-phase=dirty], [data-save-phase=saving]').first().waitFor();
  await untilSaved(app);
  const saved = await dispatch(app, 'editing.article', { articleId });
  expect(saved.heads.kicker).toBe('引题');
  expect(saved.heads.headline).toMatch(/增补$/);
  expect(JSON.stringify(saved.body)).toContain('工会职工𠮷');
});

test('nothing is saved, painted over or lost while an input method is at work', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  const before = await dispatch(app, 'editing.article', { articleId });
  const session = await sessionOf(app);
  await articlePart(app, '主标题').click();
  await app.keyboard.press('End');
  await session.send('Input.imeSetComposition', { text: 'xinwen', selectionStart: 6, selectionEnd: 6 });
  // Another window changes the article's kind: the page hears of it and draws its head again.
  await dispatch(app, 'editing.setKind', { articleIds: [articleId], kind: 'notice' });
  await expect(app.getByRole('combobox', { name: '体裁' })).toHaveText(/公告/);
  await expect(articlePart(app, '主标题')).toHaveText(`${before.heads.headline}xinwen`);
  // Longer than an autosave waits.
  await app.waitForFunction(
    (since) => performance.now() - since > 1500,
    await app.evaluate(() => performance.now()),
  );
  expect((await dispatch(app, 'editing.article', { articleId })).revision).toBe(before.revision);
  await session.send('Input.insertText', { text: '新闻' });
  await untilSaved(app);
  await expect
    .poll(async () => (await dispatch(app, 'editing.article', { articleId })).heads.headline)
    .toBe(`${before.heads.headline}新闻`);
});

test('an input method that is abandoned leaves the text as it was', async ({ app }) => {
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  const first = body.locator('p').first();
  const before = await first.textContent();
  const session = await sessionOf(app);
  await first.click();
  await session.send('Input.imeSetComposition', { text: 'wei', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(first).toHaveText(before ?? '');
});
