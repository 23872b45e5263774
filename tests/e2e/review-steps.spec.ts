import { readFileSync } from 'node:fs';
import type { PageReview } from '#shared/contract/page-review.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { importFiles } from './support/import-files.ts';
import { goToBlock, inSight, openReview, reviewOf, reviewSeed, settled } from './support/page-in-review.ts';
import { pressUntilFocused } from './support/press-until-focused.ts';
import { runFromPalette } from './support/run-from-palette.ts';
import { setAppearance } from './support/set-appearance.ts';

const places = ({ articles }: PageReview): string[][] =>
  articles.map(({ headIds, paragraphs }) => [...headIds, ...paragraphs.flatMap(({ blockIds }) => blockIds)]);

test('what a key moves stays in sight on both sides, and the keyboard where it was', async ({ app }) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 0);
  const last = raw.articles.length - 1;
  // How news begins is the same in many.
  const words = raw.articles[last]?.paragraphs[0]?.text.slice(8, 32) ?? '';
  await goToBlock(app, words);
  const moved = async (key: string): Promise<void> => {
    const before = JSON.stringify(places(await reviewOf(app)));
    await keyboard.press(key);
    await settled(app, (page) => JSON.stringify(places(page)) === before, false);
    await inSight(app);
  };
  await moved('Alt+Shift+ArrowUp');
  expect((await reviewOf(app)).articles[last - 1]?.id).toBe(raw.articles[last]?.id);
  await moved('Alt+Shift+ArrowDown');
  await settled(app, places, places(raw));
  await moved('Alt+ArrowDown');
  await moved('Alt+ArrowUp');
  await settled(app, places, places(raw));
  // To the first article, far away from where it stood, and back.
  await moved('1');
  await moved('Control+z');
  await settled(app, places, places(raw));
  // Out of all articles, which stands at the very end.
  await moved('f');
  await moved('Control+z');
});

test('paragraphs are joined and parted, and headlines named, from either side', async ({ app }) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 0);
  const article = raw.articles.find(({ paragraphs }) => paragraphs.length > 3);
  const [one, two] = article?.paragraphs ?? [];
  if (article === undefined || one === undefined || two === undefined)
    throw new Error('an article is wanted');
  const paragraphs = (page: PageReview): string[][] | undefined =>
    page.articles.find(({ id }) => id === article.id)?.paragraphs.map(({ blockIds }) => [...blockIds]);
  await goToBlock(app, two.text.slice(0, 8));
  // The arrow keys go along the articles; the keys do the same there, and the ring says on which side they go.
  await keyboard.press('ArrowRight');
  const articles = app.getByRole('region', { name: '稿件' });
  await expect(articles).toHaveCSS('outline-style', 'solid');
  await keyboard.press('j');
  await settled(app, (page) => paragraphs(page)?.[0], [...one.blockIds, ...two.blockIds]);
  await inSight(app);
  await keyboard.press('u');
  await settled(app, paragraphs, paragraphs(raw));
  await keyboard.press('h');
  await settled(app, ({ blocks }) => blocks.find(({ id }) => id === two.blockIds[0])?.role, 'headline');
  await inSight(app);
  await keyboard.press('Control+z');
  await settled(app, paragraphs, paragraphs(raw));
  await keyboard.press('ArrowLeft');
  await expect(articles).toHaveCSS('outline-style', 'none');
});

test('kind, column and names of an article, and the date of its page, are set by keys', async ({ app }) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 1);
  const [first] = raw.articles;
  await goToBlock(app, raw.articles[0]?.paragraphs[0]?.text.slice(0, 6) ?? '');
  await keyboard.press('e');
  const facts = app.getByRole('dialog', { name: /体裁/ });
  await facts.getByLabel('栏目').fill('工会视窗');
  await keyboard.press('Enter');
  await settled(app, ({ articles }) => articles.find(({ id }) => id === first?.id)?.heads.column, '工会视窗');
  await inSight(app);
  await keyboard.press('i');
  const place = app.getByRole('dialog', { name: '更正版面信息' });
  await place.getByLabel('版次').fill('A03');
  await place.getByLabel('日期').fill('2023-05-12');
  await keyboard.press('Enter');
  await settled(app, ({ date, number }) => [date, number], ['2023-05-12', 'A03']);
});

test('candidates carry their key, and what only wants a look is left in one step', async ({ app }) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 2);
  const at = raw.doubts.findIndex(({ answers }) => answers[0]?.answer === 'join');
  const candidate = raw.doubts[at]?.answers[0]?.blockId;
  expect(candidate).toBeTruthy();
  for (let step = 0; step < at; step += 1) await keyboard.press('.');
  for (const side of ['source', 'articles'])
    await expect(app.locator(`[id="${side}-${candidate}"]`)).toHaveAttribute('data-answer', '1');
  for (let step = 0; step < at; step += 1) await keyboard.press(',');
  let keys = 0;
  let left = raw.doubts;
  while ((left[0]?.answers.length ?? 0) > 1) {
    const { length } = left;
    await keyboard.press('Alt+1');
    keys += 1;
    await settled(app, ({ doubts }) => doubts.length < length, true);
    left = (await reviewOf(app)).doubts;
  }
  expect(left.length).toBeGreaterThan(1);
  const queue = app.getByRole('region', { name: '疑点' });
  await expect(queue).toContainText(`这样的 ${left.length} 处都就这样`);
  await keyboard.press('Alt+0');
  await expect(queue).toContainText('没有疑点了');
  await keyboard.press('Control+Enter');
  await expect(app.getByRole('main')).toContainText('已整理');
  // From raw to accepted: no more than one key for each place where something is to be decided, and two.
  expect(keys + 2).toBeLessThanOrEqual(12);
});

test('paragraphs that speak of another article are chosen together, and one key puts them there', async ({
  app,
}) => {
  const text = readFileSync(new URL('../accuracy/daily/evening-city.txt', import.meta.url));
  await importFiles(app, [{ name: '2024-03-05_01.txt', bytes: text }]);
  const raw = await openReview(app);
  const at = raw.doubts.findIndex(
    ({ code, blockIds }) => code === 'paragraphs-elsewhere' && blockIds.length > 1,
  );
  expect(at).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < at; step += 1) await app.keyboard.press('.');
  const doubt = raw.doubts[at];
  const moved = doubt?.blockIds ?? [];
  await expect(app.getByRole('option', { selected: true })).toHaveCount(moved.length);
  const aim = raw.articles.findIndex(({ id }) => id === doubt?.answers[0]?.articleId);
  const headline = raw.articles[aim]?.heads.headline ?? '';
  const queue = app.getByRole('region', { name: '疑点' });
  await expect(
    queue.getByRole('button', { name: `放进第 ${aim + 1} 篇《${headline.slice(0, 6)}` }),
  ).toBeVisible();
  await app.keyboard.press('Alt+1');
  const owners = ({ blocks }: PageReview): unknown[] =>
    blocks.filter(({ id }) => moved.includes(id)).map(({ articleId }) => articleId);
  await settled(
    app,
    owners,
    moved.map(() => doubt?.answers[0]?.articleId),
  );
  // All that the next doubt is about is chosen, too.
  const [next] = (await reviewOf(app)).doubts;
  await expect(app.getByRole('option', { selected: true })).toHaveCount(next?.blockIds.length ?? 0);
  await app.keyboard.press('Control+z');
  await settled(
    app,
    owners,
    moved.map(() => doubt?.articleId),
  );
});

test('an answer is told to its end, in English, too', async ({ app }) => {
  await setAppearance(app, 'dark', 'en');
  const text = readFileSync(new URL('../accuracy/papers/factory-paper.txt', import.meta.url));
  await importFiles(app, [{ name: '2025-04-10_03.txt', bytes: text }]);
  await runFromPalette(app, 'Go to a page that waits for review');
  const answers = app.getByRole('region', { name: 'Doubts' }).getByRole('listitem');
  await expect(answers.first()).toContainText('the headline becomes a subhead');
  const cut = await answers
    .locator('span')
    .evaluateAll((words) =>
      words
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});

test('the palette offers what can run as soon as the library has answered', async ({ app }) => {
  let answer = (): void => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await app.route('**/api/dispatch', async (route) => {
    if (route.request().postData()?.includes('library.overview')) await answered;
    await route.continue();
  });
  await importFiles(app, [seedPage(2)]);
  const { keyboard } = app;
  await keyboard.press('Control+k');
  const palette = app.getByRole('dialog');
  await palette.getByRole('combobox').waitFor();
  await keyboard.insertText('去待整理的版面');
  await expect(palette.getByRole('option')).toHaveText('没有这样的命令');
  answer();
  await expect(palette.getByRole('option', { name: '去待整理的版面' })).toBeVisible();
  await keyboard.press('Enter');
  await expect(app.getByRole('listbox', { name: '原件' })).toBeFocused();
});

test('what is picked up is put behind a paragraph, or goes on its sentence', async ({ app }) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 0);
  const [from, to] = raw.articles.filter(({ paragraphs }) => paragraphs.length > 2);
  const [one, two] = from?.paragraphs ?? [];
  const [aim, after] = to?.paragraphs ?? [];
  if (one === undefined || two === undefined || to === undefined || aim === undefined || after === undefined)
    throw new Error('two articles are wanted');
  const paragraphsOf = (page: PageReview): string[][] =>
    page.articles.find(({ id }) => id === to.id)?.paragraphs.map(({ blockIds }) => [...blockIds]) ?? [];
  const goTo = async (id: string | undefined): Promise<void> => {
    await app.locator(`[id="articles-${id}"]`).click();
    await pressUntilFocused(app, 'F6', app.getByRole('listbox', { name: '原件' }));
  };
  await goTo(one.blockIds[0]);
  await keyboard.press('Shift+ArrowDown');
  const chosen = await app.locator('[id^="articles-"][data-selected]').count();
  await keyboard.press('Control+x');
  await expect(app.getByText(`拿起了 ${chosen} 块`)).toBeVisible();
  await expect(app.locator('[id^="articles-"][data-lifted]')).toHaveCount(chosen);
  await keyboard.press('Escape');
  await expect(app.locator('[data-lifted]')).toHaveCount(0);

  await goTo(two.blockIds[0]);
  await keyboard.press('Control+x');
  await goTo(aim.blockIds[0]);
  await keyboard.press('Control+v');
  await settled(app, (page) => paragraphsOf(page).slice(0, 3), [aim.blockIds, two.blockIds, after.blockIds]);
  await expect(app.locator('[data-lifted]')).toHaveCount(0);
  await keyboard.press('Control+z');
  await settled(app, paragraphsOf, paragraphsOf(raw));

  // The sentence of a later article is gone on with by what stands before it.
  await goTo(two.blockIds[0]);
  await keyboard.press('Control+x');
  await goTo(aim.blockIds.at(-1));
  await keyboard.press('j');
  await settled(app, (page) => paragraphsOf(page)[0], [...aim.blockIds, ...two.blockIds]);
});

test('a number is carried out by whatever key comes next', async ({ app }) => {
  const { keyboard } = app;
  const towns = [
    '河湾',
    '白石',
    '柳林',
    '青山',
    '东关',
    '西坡',
    '南沟',
    '北寨',
    '新集',
    '老营',
    '石桥',
    '双塔',
  ];
  const text = towns.map(
    (town) => `${town}镇修好通村路\n\n本报讯 日前，${town}镇的通村路修好通车，村民出行方便多了。\n`,
  );
  await importFiles(app, [{ name: '要闻.txt', bytes: new TextEncoder().encode(text.join('\n')) }]);
  const raw = await openReview(app);
  expect(raw.articles).toHaveLength(towns.length);
  const [block] = raw.articles.at(-1)?.paragraphs[0]?.blockIds ?? [];
  const ownerOf = (page: PageReview) => page.blocks.find(({ id }) => id === block)?.articleId;
  await goToBlock(app, raw.blocks.find(({ id }) => id === block)?.text?.slice(0, 12) ?? '');
  await keyboard.press('1');
  await expect(app.getByText('移到第 1 … 篇')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('1');
  await keyboard.press('ArrowUp');
  await settled(app, ownerOf, raw.articles[0]?.id);
  await expect(app.locator(`[id="source-${block}"]`)).not.toHaveAttribute('data-focused');
});

test('keys that follow at once go to the dialog, before anything is drawn', async ({ app }) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 0);
  const [block] = raw.articles.find(({ paragraphs }) => paragraphs.length > 3)?.paragraphs[1]?.blockIds ?? [];
  const words = raw.blocks.find(({ id }) => id === block)?.text?.slice(0, 8) ?? '';
  await goToBlock(app, words);
  const roleOf = ({ blocks }: PageReview): unknown => blocks.find(({ id }) => id === block)?.role;
  // As on a machine that is too busy to draw.
  await app.evaluate(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(draw, 1000, 0);
  });
  await keyboard.press('r');
  await keyboard.press('q');
  await settled(app, roleOf, 'quote');
  await expect(app.getByRole('dialog')).toHaveCount(0);
});

test('what a correction taught is seen and forgotten', async ({ app }) => {
  const { keyboard } = app;
  await importFiles(app, [seedPage(0)], { publication: '焦作日报', date: '2022-10-26' });
  const { blocks, publicationId } = await openReview(app);
  const short = blocks.find(({ role, text }) => role === 'headline' && (text?.length ?? 99) < 30);
  await goToBlock(app, short?.text?.slice(0, 8) ?? '');
  await keyboard.press('f');
  await settled(app, (page) => page.blocks.find(({ id }) => id === short?.id)?.role, 'furniture');
  await keyboard.press('v');
  const remembered = app.getByRole('dialog', { name: '记住的做法' });
  await expect(remembered.getByRole('listitem')).toHaveCount(1);
  await keyboard.press('Tab');
  await expect(remembered.getByRole('button', { name: /不再照用/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(remembered.getByRole('listitem')).toHaveCount(0);
  expect((await dispatch(app, 'importing.remembered', { publicationId })).decisions).toEqual([]);
  await expect(app.getByRole('region', { name: '通知', includeHidden: true })).toContainText('不再照用');
  await keyboard.press('Control+z');
  await expect(remembered.getByRole('listitem')).toHaveCount(1);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(remembered.getByRole('listitem')).toHaveCount(0);
  await keyboard.press('Escape');
  await inSight(app);
});

test('a report waits until the dialog at hand is closed', async ({ app }) => {
  await importFiles(app, [seedPage(0)]);
  await expect(app.getByRole('region', { name: '通知' })).toContainText(/已导入 1 版/);
  await app.keyboard.press('Control+k');
  const palette = app.getByRole('dialog');
  await palette.getByRole('combobox').waitFor();
  // The same bytes again: a report has to tell it.
  await importFiles(app, [seedPage(0)]);
  await app.waitForTimeout(1000);
  await expect(app.getByRole('dialog', { name: '导入报告' })).toHaveCount(0);
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog', { name: '导入报告' })).toContainText('内容相同的文件已在报库里');
});

test('a long page is there at once where it is looked at, and complete soon after', async ({ app }) => {
  const lines = Array.from(
    { length: 1500 },
    (_, index) => `第${index + 1}行的内容各不相同，一行就是一段文字。`,
  );
  await importFiles(app, [{ name: '长.txt', bytes: new TextEncoder().encode(lines.join('\n')) }]);
  const { blocks } = await openReview(app);
  const source = app.getByRole('listbox', { name: '原件' });
  expect(blocks.length).toBeGreaterThan(1000);
  // The keyboard goes where nothing may have been drawn yet, and back.
  for (const key of ['End', 'Home', 'End']) {
    await app.keyboard.press(key);
    await expect(source.locator('[data-focused]')).toContainText(key === 'End' ? '第1500行' : '第1行');
    await inSight(app);
  }
  // The pane becomes lower: the block stays in sight.
  await app.setViewportSize({ width: 1280, height: 560 });
  await inSight(app);
  await expect(source.getByRole('option')).toHaveCount(blocks.length);
  await expect(source.locator('[data-line="1500"]')).toHaveCount(1);
  await expect(source.locator('[data-line]')).toHaveCount(1500);
});

test('questions are answered from the tree, too; what is taken back is shown where it was done', async ({
  app,
}) => {
  const { keyboard } = app;
  await importFiles(app, [seedPage(1)]);
  await reviewSeed(app, 0);
  const where = (): string => new URL(app.url()).hash;
  const page = where();
  const pageId = /page\/([\da-f-]+)/.exec(page)?.[1] ?? '';
  const doubts = async (): Promise<string[]> =>
    (await dispatch(app, 'importing.reviewPage', { pageId })).doubts.map(({ id }) => id);
  const asked = await doubts();
  expect(asked).not.toEqual([]);
  const focused = app.locator('[role="option"][data-focused]');
  const first = (await focused.getAttribute('id')) ?? '';
  await app.getByRole('tree', { name: '报纸、期次与版面' }).focus();
  await keyboard.press('Alt+1');
  await expect.poll(doubts).not.toContain(asked[0]);
  await expect(focused).not.toHaveAttribute('id', first);
  await keyboard.press('Control+z');
  await expect.poll(doubts).toContain(asked[0]);
  await expect(focused).toHaveAttribute('id', first);

  await app.getByRole('listbox', { name: '原件' }).focus();
  await keyboard.press('Control+Enter');
  await expect.poll(where).not.toBe(page);
  await keyboard.press('Control+z');
  await expect.poll(where).toBe(page);
});
