import { readPdf, squeeze } from '#tests/integration/exporting/pdf-text.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { expect, test } from './fixtures.ts';
import { articleRows } from './support/article-list.ts';
import { dispatch } from './support/dispatch.ts';
import { choose } from './support/choose.ts';
import { setAppearance } from './support/set-appearance.ts';
import { download } from './support/read-download.ts';

test.use({ withSeeds: true });

const headline = '解放区工会第九次代表大会召开';

test('an issue shows its pages as they will print, turned and zoomed by keyboard', async ({ app }) => {
  await app.getByRole('treeitem', { name: /12月3日至/ }).click();
  await app.getByRole('button', { name: '输出本期' }).click();
  const pages = app.getByRole('region', { name: '版面预览' });
  await expect(pages.getByRole('img', { name: '第 1 页' })).toBeVisible();
  const tools = app.getByRole('toolbar', { name: '预览工具' });
  await expect(tools).toContainText(/第 1 页，共 \d+ 页/);
  await expect
    .poll(() =>
      pages.getByRole('img', { name: '第 1 页' }).evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(500);

  await pages.focus();
  await app.keyboard.press('PageDown');
  await expect(tools).toContainText('第 2 页');
  const width = () => pages.getByRole('img', { name: '第 1 页' }).evaluate((image) => image.clientWidth);
  await app.keyboard.press('1');
  await expect.poll(width).toBe(794);
  await app.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(794);
  await app.keyboard.press('0');
  await expect(tools.getByRole('button', { name: '适合宽度' })).toHaveAttribute('aria-pressed', 'true');
  await app.getByRole('navigation', { name: '页面缩略图' }).getByRole('button', { name: '第 3 页' }).click();
  await expect(tools).toContainText('第 3 页');
});

test('after an edit the pages in sight are drawn anew first, each in the place of what it was', async ({
  app,
}) => {
  const { articles } = await dispatch(app, 'library.articles', { limit: 1000 });
  const { id: articleId } = articles.reduce((one, other) => (other.chars > one.chars ? other : one));
  await app.evaluate((id) => {
    window.location.hash = `#/?what=article&work=export%2Farticle-${id}`;
  }, articleId);
  const pages = app.getByRole('region', { name: '版面预览' });
  await expect(pages.getByRole('img')).toHaveCount(4);
  const sources = () =>
    pages.getByRole('img').evaluateAll((images) => (images as HTMLImageElement[]).map(({ src }) => src));
  await expect.poll(async () => (await sources()).filter((src) => src !== '').length).toBe(4);
  const before = await sources();
  await pages.evaluate((view) => {
    const changes: string[] = [];
    (window as unknown as { changes: string[] }).changes = changes;
    new MutationObserver((records) => {
      for (const { target, type } of records)
        changes.push(type === 'attributes' ? ((target as HTMLElement).dataset['page'] ?? '') : type);
    }).observe(view, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] });
  });
  const { revision, heads, body } = await dispatch(app, 'editing.article', { articleId });
  const [first, ...rest] = body.blocks;
  const paragraph = { type: 'paragraph' as const, inlines: [{ type: 'text' as const, text: '新的一段。' }] };
  const blocks = [paragraph, ...(first ? [first] : []), ...rest];
  const sitting = '0199a2b4-0000-7000-8000-000000000001';
  await dispatch(app, 'editing.saveArticle', {
    ...{ articleId, revision, heads, body: { ...body, blocks }, reason: 'save', sitting },
  });
  await expect.poll(async () => (await sources()).filter((src) => before.includes(src))).toEqual([]);
  // No image was taken away, and the first one was not behind.
  const changes = await app.evaluate(() => (window as unknown as { changes: string[] }).changes);
  expect(changes).toEqual(['1', '2', '3', '4']);
  const thumbnails = app.getByRole('navigation', { name: '页面缩略图' }).locator('img');
  const drawn = await thumbnails.evaluateAll((images) =>
    (images as HTMLImageElement[]).map(({ src }) => src),
  );
  expect(drawn).toEqual(await sources());
});

test('a proof shows beside the text what was changed, unless nobody wants it', async ({ app }) => {
  const { articles } = await dispatch(app, 'library.articles', {});
  const { id: articleId } = articles.find((row) => row.headline === headline)!;
  const { revision, heads, body } = await dispatch(app, 'editing.article', { articleId });
  const sitting = '0199a2b4-0000-7000-8000-000000000001';
  const changed = { ...heads, headline: `${headline}了` };
  await dispatch(app, 'editing.saveArticle', {
    articleId,
    revision,
    heads: changed,
    body,
    reason: 'save',
    sitting,
  });
  await articleRows(app, headline).click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  await expect(app.getByRole('combobox', { name: '旁注' })).toBeHidden();
  await choose(app, '版式', '校样');
  await expect(app.getByRole('combobox', { name: '旁注' })).toContainText('印改动、存疑、疑误和批注');
  const furniture = async () => {
    await app.getByRole('button', { name: '输出', exact: true }).click();
    const { bytes } = await download(app, app.getByRole('link', { name: /\.pdf$/ }));
    return (await readPdf(bytes)).furniture;
  };
  expect(await furniture()).toContain('主标题增补：“了”');
  await choose(app, '旁注', '不印');
  expect(await furniture()).not.toContain('增补');
});

test('the PDF of one article holds its text as it is written, nothing more and nothing less', async ({
  app,
}) => {
  await articleRows(app, headline).click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  await expect(app.getByRole('combobox', { name: '标点' })).toContainText('半角标点排成全角');
  await choose(app, '标点', '照稿件原样');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const { name, bytes } = await download(app, app.getByRole('link', { name: /\.pdf$/ }));
  expect(name).toContain(headline);
  const { articles } = await dispatch(app, 'library.articles', {});
  const article = articles.find((row) => row.headline === headline);
  const { heads, body } = await dispatch(app, 'editing.article', { articleId: article!.id });
  const pdf = await readPdf(bytes);
  const text =
    [heads.kicker, heads.headline, heads.deck, heads.byline].map((head) => head ?? '').join('') +
    documentText(body);
  expect(pdf.body.replace(/来源：.*$/, '')).toBe(squeeze(text));
});

test('several articles become a file each, and the last choices come back', async ({ app }) => {
  await articleRows(app).first().waitFor();
  await app.getByRole('grid', { name: '稿件' }).focus();
  await app.keyboard.press('Home');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Control+e');
  await expect(app.getByRole('combobox', { name: '内容' })).toContainText('选中的 3 篇稿件');
  // The pages are those of the files that there will be.
  const tools = app.getByRole('toolbar', { name: '预览工具' });
  await choose(app, '版式', '对开大样');
  await expect(tools).toContainText('共 1 页');
  await choose(app, '文件', '每篇一个文件');
  await expect(tools).toContainText('共 3 页');
  await choose(app, '格式', '纯文本');
  await choose(app, '文件', '每篇一个文件');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const files = app.getByRole('list', { name: '输出的文件' }).getByRole('link');
  await expect(files).toHaveCount(3);
  const { name, bytes } = await download(app, files.nth(1));
  expect(name).toMatch(/\.txt$/);
  expect(new TextDecoder().decode(bytes)).toContain('来源：');

  await app.reload();
  await expect(files).toHaveCount(3);
  await articleRows(app).first().click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  await expect(app.getByRole('combobox', { name: '格式' })).toContainText('纯文本');
});

test('each format is explained; lists and InDesign stories say themselves how many files there are', async ({
  app,
}) => {
  await articleRows(app).first().waitFor();
  await app.getByRole('grid', { name: '稿件' }).focus();
  await app.keyboard.press('Home');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Control+e');
  await app.getByRole('combobox', { name: '格式' }).click();
  const story = app.getByRole('option', { name: 'InDesign 稿件（ICML）' });
  await expect(story).toContainText('置入 InDesign 版面即可排');
  await story.click();
  await expect(app.getByRole('combobox', { name: '文件' })).toHaveCount(0);
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const files = app.getByRole('list', { name: '输出的文件' }).getByRole('link');
  await expect(files).toHaveCount(2);
  expect((await download(app, files.first())).name).toMatch(/\.icml$/);

  await choose(app, '格式', '稿件清单（CSV）');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  await expect(files).toHaveCount(1);
  const { name, bytes } = await download(app, files.first());
  expect(name).toMatch(/\.csv$/);
  expect(new TextDecoder().decode(bytes).split('\r\n').length).toBe(4);
});

test('a character that no font has is named, with a way to its place in the article', async ({ app }) => {
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    inlines: [{ type: 'text' as const, text }],
  });
  const far = Array.from({ length: 60 }, () => paragraph('工会组织职工学习。'));
  const last = paragraph('生僻字\u{2EBF0}在段首。');
  const { articles } = await dispatch(app, 'library.articles', {});
  const article = await dispatch(app, 'editing.article', { articleId: articles[0]!.id });
  await dispatch(app, 'editing.saveArticle', {
    articleId: article.id,
    revision: article.revision,
    heads: article.heads,
    body: { version: 1, blocks: [...article.body.blocks, ...far, last] },
    reason: 'save',
    sitting: crypto.randomUUID(),
  });
  await articleRows(app, article.heads.headline ?? '').click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  await expect(app.getByText('排不出版面')).toBeVisible();
  await expect(app.getByText('字体里没有“\u{2EBF0}”')).toBeVisible();
  await app.getByRole('button', { name: '打开稿件' }).click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await expect(app.getByText('在段首。')).toBeInViewport();
  await app.keyboard.type('补字');
  await expect(app.getByText('补字生僻字\u{2EBF0}在段首。')).toBeVisible();
});

test('several issues are ticked, exported together, and come back with the address', async ({ app }) => {
  await app.keyboard.press('Control+e');
  await app.getByRole('button', { name: '选择几期…' }).click();
  const dialog = app.getByRole('dialog', { name: '选择几期' });
  const all = dialog.getByRole('checkbox', { name: /本年全部/ });
  await dialog.getByRole('list', { name: '各期' }).getByRole('checkbox').first().focus();
  await app.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: '选定 1 期' })).toBeVisible();
  await expect(all).toHaveAttribute('aria-checked', 'mixed');
  await all.click();
  const { publications } = await dispatch(app, 'library.tree', { years: 'all' });
  const [first, second] = publications.map(({ years }) => years[0]!);
  await expect(dialog.getByRole('button', { name: `选定 ${first!.issues!.length} 期` })).toBeVisible();
  // What is ticked stays while another paper is looked at.
  await dialog.getByRole('combobox', { name: '报纸' }).click();
  await app.getByRole('option').nth(1).click();
  await all.click();
  const chosen = first!.issues!.length + second!.issues!.length;
  await app.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.getByRole('combobox', { name: '内容' })).toContainText(`选定的 ${chosen} 期`);
  await choose(app, '格式', '稿件清单（CSV）');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const { bytes } = await download(app, app.getByRole('link', { name: /\.csv$/ }));
  const articles = first!.articles + second!.articles;
  expect(
    new TextDecoder()
      .decode(bytes)
      .trimEnd()
      .split(/\r\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/).length,
  ).toBe(articles + 1);
  await app.reload();
  await expect(app.getByRole('combobox', { name: '内容' })).toContainText(`选定的 ${chosen} 期`);
  await app.getByRole('button', { name: '选择几期…' }).click();
  await expect(dialog.getByRole('button', { name: `选定 ${chosen} 期` })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test("a layout file of the newsroom's own is taken in, used, kept and let go", async ({ app }) => {
  await articleRows(app, headline).click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  const own = {
    ...layoutOf('article-sheet'),
    name: '本报内参',
    columns: { count: 3, gutter: 12, rule: true },
  };
  const take = (text: string) =>
    app
      .getByLabel('导入版式文件（JSON）…')
      .locator('visible=false')
      .setInputFiles({ name: 'layout.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await take(JSON.stringify({ ...own, body: { size: 10, pitch: 2 } }, null, 2));
  await expect(app.getByRole('alert')).toContainText(/版式文件第 \d+ 行.*body\.pitch/);
  await take('{ "version": 1,\n oops');
  await expect(app.getByRole('alert')).toContainText('第 2 行');
  await setAppearance(app, 'light', 'en');
  await expect(app.getByRole('alert')).toContainText('wrong at line 2');
  await setAppearance(app, 'light', 'zh-CN');
  await choose(app, '用途', '印刷');
  await expect(app.getByRole('alert')).toHaveCount(0);
  await choose(app, '用途', '存档');

  const layout = app.getByRole('combobox', { name: '版式' });
  await take(JSON.stringify(own));
  await expect(layout).toContainText('本报内参');
  await expect(app.getByRole('alert')).toHaveCount(0);
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const { bytes } = await download(app, app.getByRole('link', { name: /\.pdf$/ }));
  expect((await readPdf(bytes)).body).toContain(headline);
  await app.reload();
  await expect(layout).toContainText('本报内参');
  await app.getByRole('button', { name: '不再使用版式“本报内参”' }).click();
  await expect(layout).toContainText('单篇稿样');
  await layout.click();
  await expect(app.getByRole('option', { name: '本报内参' })).toHaveCount(0);
});

test("the newsroom's own fonts are named by path, and a wrong one is told", async ({ app }) => {
  await articleRows(app, headline).click();
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  await app.getByRole('button', { name: '排版字体…' }).click();
  const dialog = app.getByRole('dialog', { name: '排版字体' });
  await dialog.getByRole('textbox', { name: '楷体' }).fill('/nowhere/kai.ttf');
  await app.keyboard.press('Enter');
  // Said at the field, and nothing is kept of it.
  const field = dialog.getByRole('textbox', { name: '楷体' });
  await expect(field).toHaveAccessibleDescription(/找不到.*\/nowhere\/kai\.ttf/);
  await expect(field).toBeFocused();
  await field.fill('/nowhere/other.ttf');
  await expect(field).toHaveAccessibleDescription(/引题、副标题/);
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // A file that goes after it was chosen is told by the preview.
  await dispatch(app, 'safety.updateSettings', { fonts: { kai: ['/nowhere/kai.ttf'] } });
  await expect(app.getByText('排不出版面')).toBeVisible();
  await expect(app.getByText('/nowhere/kai.ttf')).toBeVisible();
  await app.getByRole('button', { name: '排版字体…' }).click();
  await expect(dialog.getByRole('textbox', { name: '楷体' })).toHaveValue('/nowhere/kai.ttf');
  await dialog.getByRole('textbox', { name: '楷体' }).fill('');
  await app.keyboard.press('Enter');
  // The dialog's Enter is not the export's.
  await expect(app.getByRole('button', { name: '收起' })).toHaveCount(0);
  await expect(
    app.getByRole('region', { name: '版面预览' }).getByRole('img', { name: '第 1 页' }),
  ).toBeVisible();
});

test('who stops an export before there is a file stays where what came of it is told', async ({ app }) => {
  const { articles } = await dispatch(app, 'library.articles', { limit: 1000 });
  const articleIds = articles.flatMap(({ id }) => Array.from({ length: 10 }, () => id));
  const start = { target: { articleIds }, format: 'pdf', together: true } as const;
  const { jobId } = await dispatch(app, 'exporting.start', start);
  await app.evaluate((id) => {
    window.location.hash = `#/all?work=export&exported=${id}`;
  }, jobId);
  const view = app.getByRole('region', { name: '输出', exact: true });
  await view.getByRole('button', { name: '停止输出' }).press('Enter');
  await expect(view.getByRole('status')).toContainText('输出已停止');
  await expect(view.locator('[data-state="cancelled"]')).toBeFocused();
});

test('an export of several files says while it is paused that it is', async ({ app }) => {
  const { articles } = await dispatch(app, 'library.articles', { limit: 1000 });
  const start = {
    target: { articleIds: articles.map(({ id }) => id) },
    format: 'pdf',
    together: false,
  } as const;
  const { jobId } = await dispatch(app, 'exporting.start', start);
  await dispatch(app, 'jobs.pause', { jobId });
  await app.evaluate((id) => {
    window.location.hash = `#/all?work=export&exported=${id}`;
  }, jobId);
  const view = app.getByRole('region', { name: '输出', exact: true });
  await expect(view.getByRole('status')).toContainText(/^输出已暂停，已完成 \d+\/29 篇$/);
  await expect(app.getByRole('contentinfo').getByRole('status')).toContainText(/输出已暂停/);
  await view.getByRole('button', { name: '停止输出' }).click();
});

test('a page chosen in the tree is exported with all its articles, its issue too', async ({ app }) => {
  const { articles } = await dispatch(app, 'library.articles', { limit: 1 });
  const { pageId } = articles[0]!;
  await app.evaluate((id) => {
    window.location.hash = `#/page/${id}`;
  }, pageId);
  await expect(app.getByRole('listbox', { name: '原件' })).toBeVisible();
  await app.keyboard.press('Control+e');
  const what = app.getByRole('combobox', { name: '内容' });
  await expect(what).toContainText('整版：');
  await what.click();
  await expect(app.getByRole('option', { name: /^整期：/ })).toBeVisible();
  await app.keyboard.press('Escape');
  await choose(app, '格式', '纯文本');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const { total } = await dispatch(app, 'library.articles', { filter: { pageId } });
  await expect(app.getByRole('link', { name: /\.(txt|zip)$/ }).first()).toBeVisible();
  expect(total).toBeGreaterThan(1);
});

test('without anything to export the view says what to do', async ({ app }) => {
  await app.keyboard.press('Control+e');
  await expect(app.getByText('还没有选定要输出的内容')).toBeVisible();
});
