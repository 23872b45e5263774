import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test as base } from '@playwright/test';
import { type Server, startServer } from '#tests/support/server.ts';
import { importSeeds } from './support/import-seeds.ts';
import { watchPage } from './support/watch-page.ts';

type Options = {
  /** Begins with the five sample pages; otherwise there is no library yet. */
  withSeeds: boolean;
  /** The content security policy is meant to be put to work; otherwise anything that it refuses is a fault. */
  isAttacked: boolean;
};
type Fixtures = {
  /** Path of the test's own library. */
  libraryPath: string;
  server: Server;
  /** The page of the served library, opened by its one-time address. */
  app: Page;
};
type WorkerFixtures = { seedLibrary: string };

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  withSeeds: [false, { option: true }],
  isAttacked: [false, { option: true }],
  seedLibrary: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'baoku-e2e-seeds-'));
      const path = join(folder, 'seeds.baoku');
      await importSeeds(path);
      await use(path);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  libraryPath: async ({ withSeeds, seedLibrary }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'baoku-e2e-'));
    const path = join(folder, 'library.baoku');
    if (withSeeds) copyFileSync(seedLibrary, path);
    await use(path);
    rmSync(folder, { recursive: true, force: true });
  },
  server: async ({ libraryPath }, use) => {
    const server = await startServer(libraryPath);
    await use(server);
    await server.stop();
  },
  app: async ({ page, server, isAttacked }, use) => {
    const faults = watchPage(page, { mindsPolicy: !isAttacked });
    await openApp(page, server);
    await use(page);
    expect(faults, 'errors of the page').toEqual([]);
  },
});

/** Opens the served page and waits until it shows the library. */
export async function openApp(page: Page, server: Server): Promise<void> {
  // Choosers are caught from here on: when a test only then asks for them, a key right behind may open one unseen.
  page.on('filechooser', () => undefined);
  await page.goto(server.address);
  await expect(page.getByRole('contentinfo')).toContainText('.baoku');
}

/** Opens a page of its own on a server that the test started; `faults` grows with what goes wrong in it, to its end. */
export async function openWatchedPage(
  browser: Pick<Browser, 'newPage'>,
  server: Server,
): Promise<{ page: Page; faults: readonly string[] }> {
  const page = await browser.newPage();
  const faults = watchPage(page);
  await openApp(page, server);
  return { page, faults };
}

export { expect };
