import { expect, openApp, test } from './fixtures.ts';

test.use({ withSeeds: true });

test('the first screen asks ahead, and nothing twice', async ({ page, server }) => {
  const asked: { name: string; question: string; isAhead: boolean }[] = [];
  await page.exposeFunction('tell', (question: string, isAhead: boolean) => {
    asked.push({ name: (JSON.parse(question) as { name: string }).name, question, isAhead });
  });
  await page.addInitScript(() => {
    const { tell } = window as unknown as { tell: (question: string, isAhead: boolean) => void };
    const send = window.fetch;
    window.fetch = (input, init) => {
      if (typeof init?.body === 'string')
        tell(init.body, document.querySelector('#root')?.firstChild === null);
      return send(input, init);
    };
  });
  await openApp(page, server);
  await expect(page.locator('[data-pane="list"] [role="row"][aria-selected]').first()).toBeVisible();
  const questions = asked.map(({ question }) => question);
  expect(questions).toEqual([...new Set(questions)]);
  const ahead = asked.filter(({ isAhead }) => isAhead).map(({ name }) => name);
  for (const name of ['library.articles', 'library.tree', 'library.overview', 'safety.settings'])
    expect(ahead).toContain(name);
});

test('everyday text is set from a few files, on a machine without Chinese faces, too', async ({ app }) => {
  await expect(app.locator('[data-pane="list"] [role="row"][aria-selected]').first()).toBeVisible();
  // The rules for rare characters come after the first screen.
  await expect
    .poll(() =>
      app.evaluate(() => [...document.fonts].some(({ family }) => family.includes('Noto Serif SC'))),
    )
    .toBe(true);
  await app.evaluate(() => document.fonts.ready);
  const files = await app.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.(ttf|woff2)$/.test(name)),
  );
  // Four faces, and for each a few files with the characters of the five pages that are not of every day.
  expect(files.length).toBeLessThan(20);
});
