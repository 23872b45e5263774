import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import Database from 'better-sqlite3';
import { startAsUser } from '#tests/support/server.ts';
import { indexLibrary } from './support/index-library.ts';
import { makeLargeLibrary } from './support/large-library.ts';
import { openChromium } from './support/open-chromium.ts';
import { type BenchmarkRow, median } from './support/row.ts';
import { startBareServer } from './support/start-bare-server.ts';

const articles = 10_000;
const rounds = 5;
/** A fresh page of the browser has ended its own start by then. */
const settledMs = 600;

/**
 * From the start of the process that `npm start` runs to the first row of the list on the screen of a browser that is
 * running already. The rival is a bare server with one page that holds the same rows as plain HTML.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const browser = await openChromium();
  try {
    const libraryPath = join(folder, 'library.baoku');
    // Rare words would have the page load dozens of files with characters that no newspaper is set in.
    makeLargeLibrary(libraryPath, articles, { rareWords: 0 });
    indexLibrary(libraryPath);
    const html = staticList(libraryPath);
    const baoku: number[] = [];
    const rival: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      baoku.push(
        await measure(browser, '[data-pane="list"] [role="row"][aria-selected]', () =>
          startAsUser(libraryPath),
        ),
      );
      rival.push(await measure(browser, 'li', () => startBareServer(join(folder, 'page.html'), html)));
    }
    return [
      {
        figure: `start to first list, ${articles} articles, all indexed`,
        baoku: median(baoku),
        rivalName: 'bare node http server, static list',
        rival: median(rival),
        unit: 'ms',
        target: '< 1500 ms',
        holds: median(baoku) < 1500,
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Started = { address: string; stop(): Promise<void> };

/** Milliseconds until the first element of that selector has been painted, with an empty browser cache. */
async function measure(browser: Browser, selector: string, start: () => Promise<Started>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const state = window as unknown as { paintedAt?: number };
    const look = (): void => {
      if (document.querySelector(wanted)?.textContent?.trim()) {
        // The frame after the one in which it stands is the first that is known to show it.
        requestAnimationFrame(() => requestAnimationFrame(() => (state.paintedAt = Date.now())));
      } else requestAnimationFrame(look);
    };
    look();
  }, selector);
  await page.waitForTimeout(settledMs);
  const startedAt = Date.now();
  const server = await start();
  try {
    await page.goto(server.address, { waitUntil: 'commit' });
    const painted = await page.waitForFunction(() => (window as unknown as { paintedAt?: number }).paintedAt);
    return ((await painted.jsonValue()) ?? Number.NaN) - startedAt;
  } finally {
    await context.close();
    await server.stop();
  }
}

function staticList(libraryPath: string): string {
  const database = new Database(libraryPath, { readonly: true });
  const rows = database.prepare('SELECT headline, byline, chars, status FROM article').all() as Record<
    string,
    unknown
  >[];
  database.close();
  const items = rows.map(
    ({ headline, byline, chars, status }) => `<li>${headline} ${byline ?? ''} ${chars} ${status}</li>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Rival</title><ul>${items.join('')}</ul></html>`;
}
