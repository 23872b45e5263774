import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Server, startServer } from '../support/server.ts';

const seeds = new URL('../../seeds/', import.meta.url);

/** The five sample pages as files to drop. */
export const seedFiles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, seeds), 'utf8') }));

type Fixtures = {
  /** Path of a library that does not exist yet, in a folder of the test's own. */
  libraryPath: string;
  server: Server;
};

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured.
  libraryPath: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'baoku-e2e-'));
    await use(join(folder, 'library.baoku'));
    rmSync(folder, { recursive: true, force: true });
  },
  server: async ({ libraryPath }, use) => {
    const server = await startServer(libraryPath);
    await use(server);
    await server.stop();
  },
});
export { expect } from '@playwright/test';
