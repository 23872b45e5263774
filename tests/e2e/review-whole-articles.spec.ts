import type { PageReview } from '#shared/contract/page-review.ts';
import { expect, test } from './fixtures.ts';
import { goToBlock, inSight, reviewOf, reviewSeed, settled } from './support/page-in-review.ts';
import { setAppearance } from './support/set-appearance.ts';

const places = ({ articles }: PageReview): string[][] =>
  articles.map(({ headIds, paragraphs }) => [...headIds, ...paragraphs.flatMap(({ blockIds }) => blockIds)]);

test('one goes and chooses article by article, and a whole one goes into another by its number', async ({
  app,
}) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 0);
  const [first, second] = raw.articles;
  const at = raw.articles.findIndex(({ headIds, paragraphs }, index) => {
    return index > 1 && headIds.length > 0 && paragraphs.length > 2;
  });
  const article = raw.articles[at];
  if (first === undefined || second === undefined || article === undefined)
    throw new Error('three articles are wanted');
  const own = [...article.headIds, ...article.paragraphs.flatMap(({ blockIds }) => blockIds)];
  const focused = app.locator('[id^="articles-"][data-focused]');
  const chosen = app.locator('[id^="articles-"][data-selected]');
  await keyboard.press('ArrowRight');
  await keyboard.press('Home');
  await keyboard.press('Control+ArrowDown');
  await expect(focused).toHaveAttribute('id', `articles-${second.headIds[0]}`);
  for (let step = 1; step < at; step += 1) await keyboard.press('Control+ArrowDown');
  await expect(focused).toHaveAttribute('id', `articles-${own[0]}`);
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Shift+ArrowDown');
  await expect(focused).toHaveAttribute('id', `articles-${own.at(-1)}`);
  await expect(chosen).toHaveCount(own.length - 1);
  await expect(app.getByText(`把 ${own.length - 1} 块移到第几篇`)).toBeVisible();
  await keyboard.press('Control+ArrowUp');
  await expect(focused).toHaveAttribute('id', `articles-${own[0]}`);
  await expect(chosen).toHaveCount(1);

  await keyboard.press('Control+a');
  await expect(chosen).toHaveCount(own.length);
  await keyboard.press('1');
  if (raw.articles.length >= 10) await keyboard.press('Enter');
  await settled(app, ({ articles }) => articles.length, raw.articles.length - 1);
  // One headline is enough for an article.
  const { heads, paragraphs } = (await reviewOf(app)).articles[0] ?? {};
  expect(heads?.headline).toBe(first.heads.headline);
  expect(paragraphs?.flatMap(({ blockIds }) => blockIds)).toEqual(
    expect.arrayContaining(article.paragraphs.flatMap(({ blockIds }) => blockIds)),
  );
  await inSight(app);
  await keyboard.press('Control+z');
  await settled(app, places, places(raw));
});

test('one key exchanges the headlines of an article and the one before it; every key of the strip has room', async ({
  app,
}) => {
  const { keyboard } = app;
  const raw = await reviewSeed(app, 0);
  const at = raw.articles.findIndex(({ heads }, index) => {
    return index > 0 && heads.headline !== null && raw.articles[index - 1]?.heads.headline != null;
  });
  const article = raw.articles[at];
  if (article === undefined) throw new Error('two articles with headlines are wanted');
  const headlines = ({ articles }: PageReview): unknown[] => articles.map(({ heads }) => heads.headline);
  const exchanged = headlines(raw);
  [exchanged[at - 1], exchanged[at]] = [exchanged[at], exchanged[at - 1]];
  await goToBlock(app, article.paragraphs[0]?.text.slice(8, 32) ?? '');
  await keyboard.press('x');
  await settled(app, headlines, exchanged);
  await inSight(app);
  await keyboard.press('Control+z');
  await settled(app, headlines, headlines(raw));
  await app.getByRole('toolbar').getByRole('button', { name: '对换标题' }).click();
  await settled(app, headlines, exchanged);

  for (const language of ['zh-CN', 'en'] as const) {
    await setAppearance(app, 'light', language);
    const keys = app.getByRole('toolbar').getByRole('button');
    await expect(keys).toHaveCount(12);
    const strip = await app.getByRole('toolbar').boundingBox();
    for (const key of await keys.all()) {
      const box = await key.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
        (strip?.y ?? 0) + (strip?.height ?? 0) + 1,
      );
    }
  }
});
