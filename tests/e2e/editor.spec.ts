import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import {
  articlePart,
  openArticle,
  openLongestArticle,
  readLongestToEnd,
  untilSaved,
} from './support/open-article.ts';

test.use({ withSeeds: true });

test('typing is saved by itself, listed as a revision, compared and taken back', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  const before = await dispatch(app, 'editing.article', { articleId });
  await articlePart(app, '主标题').click();
  await app.keyboard.press('End');
  await app.keyboard.insertText('（新）');
  await app.locator('[data-save-phase=dirty], [data-save-phase=saving]').first().waitFor();
  await untilSaved(app);
  await app.getByRole('button', { name: '版本', exact: true }).click();
  const pane = app.getByRole('complementary', { name: '版本' });
  await expect(pane.getByRole('listitem')).toHaveCount(2);
  await expect(pane.locator('ins')).toHaveText('（新）');
  await pane.getByRole('button', { name: /导入/ }).click();
  await pane.getByRole('button', { name: '恢复到这个版本' }).click();
  await expect(articlePart(app, '主标题')).toHaveText(before.heads.headline ?? '');
  await expect(pane.getByRole('listitem')).toHaveCount(3);
  // The editor was made anew; the keyboard stays in the work pane, and the message leads back.
  await expect(app.getByRole('main')).toBeFocused();
  await app.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect(articlePart(app, '主标题')).toHaveText(`${before.heads.headline ?? ''}（新）`);
  await expect(app.getByText('已恢复到版本 1')).toHaveCount(0);
});

test('a save never takes the caret out of the text', async ({ app }) => {
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  await body.locator('p').first().click();
  await app.keyboard.press('Home');
  for (const piece of ['一', '二', '三']) {
    const read = app.waitForResponse(
      (response) => response.request().postData()?.includes('"editing.article"') ?? false,
    );
    await app.keyboard.insertText(piece);
    await read;
    await untilSaved(app);
    await app.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
    await expect(body).toBeFocused();
  }
  await app.keyboard.insertText('四');
  await expect(body).toContainText('一二三四');
});

test('what was typed last is saved when another article is opened', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  await articlePart(app, '栏目').click();
  await app.keyboard.insertText('特稿');
  await app.evaluate(() => {
    location.hash = '#/all';
  });
  await expect
    .poll(async () => (await dispatch(app, 'editing.article', { articleId })).heads.column)
    .toBe('特稿');
  await openArticle(app, articleId);
  await expect(articlePart(app, '栏目')).toHaveText('特稿');
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('a version saved elsewhere is never overwritten: both can be compared, and mine kept on top of it', async ({
  app,
}) => {
  const articleId = await openLongestArticle(app);
  const { heads, body, revision } = await dispatch(app, 'editing.article', { articleId });
  // Half a word of an input method holds the save back until the other one has been made.
  const session = await app.context().newCDPSession(app);
  await articlePart(app, '引题').click();
  await app.keyboard.insertText('我的');
  await session.send('Input.imeSetComposition', { text: 'y', selectionStart: 1, selectionEnd: 1 });
  await dispatch(app, 'editing.saveArticle', {
    articleId,
    revision,
    heads: { ...heads, deck: '对方的' },
    body,
    reason: 'save',
    sitting: crypto.randomUUID(),
  });
  await session.send('Input.insertText', { text: '引题' });
  const notice = app.getByRole('alert').filter({ hasText: '这篇稿件已在别处改动' });
  await notice.waitFor();
  expect((await dispatch(app, 'editing.article', { articleId })).heads).toMatchObject({
    kicker: heads.kicker,
    deck: '对方的',
  });
  await notice.getByRole('button', { name: '对照' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.locator('del').filter({ hasText: '对方的' })).toBeVisible();
  await expect(dialog.locator('ins').filter({ hasText: '我的引题' })).toBeVisible();
  await app.keyboard.press('Escape');
  await notice.getByRole('button', { name: '保留我的，存为新版本' }).click();
  await untilSaved(app);
  const kept = await dispatch(app, 'editing.article', { articleId });
  expect(kept.heads).toMatchObject({ kicker: '我的引题', deck: heads.deck });
  expect(kept.revision).toBe(revision + 2);
});

test('two versions of an article are put together place by place, by keyboard', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  const { body, revision } = await dispatch(app, 'editing.article', { articleId });
  const session = await app.context().newCDPSession(app);
  await articlePart(app, '引题').click();
  await app.keyboard.insertText('我的引题');
  await articlePart(app, '栏目').click();
  await app.keyboard.insertText('我的');
  await session.send('Input.imeSetComposition', { text: 'l', selectionStart: 1, selectionEnd: 1 });
  const theirs = structuredClone(body);
  theirs.blocks.push({ type: 'paragraph', inlines: [{ type: 'text', text: '对方补写的一段。' }] });
  // What was written so far may be saved before the other side has read it, after that, or not at all.
  await expect(async () => {
    const { revision: latest, heads } = await dispatch(app, 'editing.article', { articleId });
    await dispatch(app, 'editing.saveArticle', {
      articleId,
      revision: latest,
      heads: { ...heads, column: '对方的栏目', deck: '对方的副题' },
      body: theirs,
      reason: 'save',
      sitting: crypto.randomUUID(),
    });
  }).toPass();
  await session.send('Input.insertText', { text: '栏目' });
  const notice = app.getByRole('alert').filter({ hasText: '这篇稿件已在别处改动' });
  await notice.getByRole('button', { name: '逐段合并…' }).focus();
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: '逐段合并' });
  await expect(dialog).toContainText('下面 1 处两方都改过');
  const column = dialog.getByRole('group', { name: '栏目' });
  await expect(column.getByRole('radio', { name: /我的栏目/ })).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await expect(column.getByRole('radio', { name: /对方的栏目/ })).toBeChecked();
  await app.keyboard.press('ArrowUp');
  // As in every dialog with fields: Enter saves from any of them.
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(articlePart(app, '副标题')).toHaveText('对方的副题');
  await expect(articlePart(app, '正文')).toContainText('对方补写的一段。');
  await expect(notice).toHaveCount(0);
  const merged = await dispatch(app, 'editing.article', { articleId });
  expect(merged.heads).toMatchObject({ column: '我的栏目', kicker: '我的引题', deck: '对方的副题' });
  expect(merged.revision).toBeGreaterThan(revision + 1);
  // The editor goes on where the library is.
  await articlePart(app, '署名').click();
  await app.keyboard.press('End');
  await app.keyboard.insertText('（接着写）');
  await app.locator('[data-save-phase=dirty], [data-save-phase=saving]').first().waitFor();
  await untilSaved(app);
  expect((await dispatch(app, 'editing.article', { articleId })).heads.byline).toContain('（接着写）');
});

test('text that could not be saved is offered when the article is opened again', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  // In the page itself: what a page sends while it is being reloaded would slip past a route.
  await app.evaluate(() => {
    const { fetch } = window;
    window.fetch = (input, init) =>
      typeof init?.body === 'string' && init.body.includes('"editing.saveArticle"')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch(input, init);
  });
  await articlePart(app, '引题').click();
  await app.keyboard.insertText('没有网络时写的');
  await app.locator('[data-save-phase=retrying]').waitFor();
  await app.reload();
  await articlePart(app, '正文').waitFor();
  await expect(articlePart(app, '引题')).toHaveAttribute('contenteditable', 'false');
  await app.getByRole('button', { name: '恢复这些改动' }).click();
  await expect(articlePart(app, '引题')).toHaveText('没有网络时写的');
  await untilSaved(app);
  expect((await dispatch(app, 'editing.article', { articleId })).heads.kicker).toBe('没有网络时写的');
});

test('a finished article can be read only, says why, and is unlocked with one button', async ({ app }) => {
  const articleId = await openLongestArticle(app);
  await dispatch(app, 'editing.setStatus', { articleIds: [articleId], status: 'final' });
  await expect(articlePart(app, '正文')).toHaveAttribute('contenteditable', 'false');
  await expect(app.getByRole('status').filter({ hasText: '稿件已定稿' })).toBeVisible();
  await app.getByRole('button', { name: '退回三校' }).click();
  await expect(articlePart(app, '正文')).toHaveAttribute('contenteditable', 'true');
});

test('the source keeps step with the caret', async ({ app }) => {
  await openLongestArticle(app);
  await app.keyboard.press('Control+Alt+s');
  const pane = app.getByRole('complementary', { name: '原件对照' });
  const paragraph = articlePart(app, '正文').locator('p').nth(4);
  await paragraph.click();
  const wanted = (await paragraph.textContent())?.slice(0, 12) ?? '';
  await expect(pane.locator('mark[data-here]')).toContainText(wanted);
});

test('what is read stays in sight when a pane opens and closes beside the text', async ({ app }) => {
  const { end } = await readLongestToEnd(app);
  for (const panes of [1, 0, 1, 0]) {
    await app.keyboard.press('Control+Alt+r');
    await expect(app.getByRole('main').getByRole('complementary')).toHaveCount(panes);
    await expect(end).toBeInViewport();
  }
});

test('words at the edge of the view stay in sight when the pane for a comment on them opens', async ({
  app,
}) => {
  const { body } = await readLongestToEnd(app);
  await app.keyboard.press('Control+Home');
  const first = body.locator('p').first();
  await expect(first).toBeInViewport();
  await app.keyboard.press('Shift+ArrowRight');
  await app.keyboard.press('Control+Alt+m');
  await expect(app.getByRole('textbox', { name: '批注内容' })).toBeFocused();
  // What lies out of the view is clipped: something else is found in its place.
  const isFirstLineSeen = () =>
    first.evaluate((paragraph) => {
      const { left, right, top } = paragraph.getBoundingClientRect();
      return paragraph.contains(document.elementFromPoint((left + right) / 2, top + 8));
    });
  await expect.poll(isFirstLineSeen).toBe(true);
});

test('everything found is replaced at once and taken back at once', async ({ app }) => {
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  const before = await body.textContent();
  await body.locator('p').first().click();
  await app.keyboard.press('Control+h');
  await app.keyboard.insertText('工会');
  await app.getByRole('textbox', { name: '替换为' }).fill('公会');
  await app.getByRole('button', { name: '全部替换' }).click();
  await expect(body).not.toContainText('工会');
  // The button is dead now: the keys go on in the field.
  await expect(app.getByRole('textbox', { name: '查找', exact: true })).toBeFocused();
  await body.locator('p').first().click();
  await app.keyboard.press('Control+z');
  await expect(body).toHaveText(before ?? '');
});

test('Enter replaces one place after the other, from the field that Tab leads to', async ({ app }) => {
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  const blocks = await body.locator('> *').count();
  // A caret in the text must not draw the focus there when the text changes: the next Enter would break a line.
  await body.locator('p').first().click();
  await app.keyboard.press('Control+h');
  await app.keyboard.insertText('工会');
  await app.keyboard.press('Tab');
  const replacement = app.getByRole('textbox', { name: '替换为' });
  await expect(replacement).toBeFocused();
  await app.keyboard.insertText('公会');
  const found = app.getByRole('search', { name: '查找和替换' }).getByRole('status');
  await expect(found).toHaveText(/共 73 处/);
  for (const left of [72, 71, 70]) {
    await app.keyboard.press('Enter');
    await expect(found).toHaveText(new RegExp(`共 ${left} 处`));
    await expect(replacement).toBeFocused();
  }
  await expect(body.locator('> *')).toHaveCount(blocks);
});

test('a pattern is sought beside the window, and given up when it takes too long', async ({ app }) => {
  await openLongestArticle(app);
  await articlePart(app, '正文').locator('p').first().click();
  await app.keyboard.press('Control+h');
  const search = app.getByRole('search', { name: '查找和替换' });
  await search.getByRole('checkbox', { name: '正则表达式' }).check();
  const sought = search.getByRole('textbox', { name: '查找', exact: true });
  await sought.fill('工.');
  await expect(search.getByRole('status')).toHaveText(/共 \d+ 处/);
  await sought.fill('(.+)+龘');
  await expect(search).toContainText('正则表达式在这篇里太慢，没有改动。请改得简单些。');
  await sought.fill('[工][会]');
  await expect(search.getByRole('status')).toHaveText(/共 73 处/);
});

test('Escape leads from the text to the article in the list', async ({ app }) => {
  await openLongestArticle(app);
  const list = app.getByRole('grid', { name: '稿件' });
  const headline = await articlePart(app, '主标题').textContent();
  for (const part of ['主标题', '正文']) {
    await articlePart(app, part).focus();
    await app.keyboard.press('Escape');
    await expect(list).toBeFocused();
    await expect(list.locator('[data-active]')).toContainText(headline ?? '');
  }
  // What is open over the text goes first.
  await app.keyboard.press('Control+h');
  await app.keyboard.press('F2');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('textbox', { name: '替换为' })).toHaveCount(0);
  await expect(articlePart(app, '正文')).toBeFocused();
});

test('a picture takes the place of an empty line and leaves its caption in sight', async ({ app }) => {
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  const blocks = await body.locator('> *').count();
  await body.locator('p').first().click();
  await app.keyboard.press('Control+End');
  // The editor learns of a moved caret a little later than the page does.
  const isAtEnd = () =>
    body.evaluate((text) => text.lastElementChild?.contains(getSelection()?.anchorNode ?? null) === true);
  await expect.poll(isAtEnd).toBe(true);
  await app.keyboard.press('Enter');
  const picture = await app.screenshot();
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: '插入图片' }).click();
  await (await choosing).setFiles([{ name: '版面.png', mimeType: 'image/png', buffer: picture }]);
  await expect(body.locator('img')).toBeVisible();
  // Picture, caption and credit, and no empty line above them.
  await expect(body.locator('> *')).toHaveCount(blocks + 3);
  await expect(app.getByRole('button', { name: '段落类型：图说' })).toBeVisible();
  await app.keyboard.insertText('图为版面');
  await expect(body.getByText('图为版面')).toBeInViewport();
});

test('what is pasted with styles asks the page for none, and says that struck text is struck no more', async ({
  app,
}) => {
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  await body.locator('p').first().click();
  await app.keyboard.press('Home');
  // The page minds whatever its policy has to refuse.
  await app.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<style>p { color: red }</style><p style="color: red">面积<b style="font-weight: normal">10</b><sup>3</sup>米，<s style="color: red">不</s>同意</p>',
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(body).toContainText('面积10³米，不同意');
  await expect(app.getByText('粘贴的文字里有 1 处加了删除线')).toBeVisible();
});
