import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { browserThatNotes } from '#tests/support/browser-that-notes.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { startAsUser, startServer } from '#tests/support/server.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

test('who opens a library that cannot be opened is told so in the page, and the file is as it was', async ({
  page,
}) => {
  const file = tempLibrary();
  writeFileSync(file, 'not a library');
  const server = await startAsUser(file);
  const ended = new Promise<number | null>((resolve) => server.process.once('exit', resolve));
  await page.goto(server.address);
  await expect(page.getByText('打不开这个报库')).toBeVisible();
  // Why, with the file, as the terminal says it.
  await expect(page.getByText('不是报库文件，没有改动')).toHaveCount(1);
  expect(await ended).toBe(1);
  // It is still told when the host has ended.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText('打不开这个报库')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe('not a library');
});

test('the command that serves a library tells no address of one that cannot be opened', async () => {
  const file = tempLibrary();
  writeFileSync(file, 'not a library');
  await expect(startServer(file)).rejects.toThrow('不是报库文件');
});

test('with --open, no address is told before the error; a browser is on its way to the page that says so', async () => {
  const file = tempLibrary();
  writeFileSync(file, 'not a library');
  const browser = browserThatNotes();
  const without = await runBaoku(['serve', '--open', '--library', file]);
  const withBrowser = await runBaoku(['serve', '--open', '--library', file], { env: browser.environment });
  for (const { status, out, err } of [without, withBrowser]) {
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('不是报库');
  }
  expect(browser.opened()).toMatch(/^http:\/\/127\.0\.0\.1:/);
  browser.remove();
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('a library that cannot say its language is refused in that of the browser', async ({ page }) => {
    const file = tempLibrary();
    writeFileSync(file, 'not a library');
    const server = await startAsUser(file);
    await page.goto(server.address);
    await expect(page.getByText('This library cannot be opened')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
