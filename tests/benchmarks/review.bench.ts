import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { dispatch } from '#tests/e2e/support/dispatch.ts';
import { importFiles } from '#tests/e2e/support/import-files.ts';
import { startServer } from '#tests/support/server.ts';
import { createNewspaperText } from './support/newspaper-text.ts';
import { openChromium } from './support/open-chromium.ts';
import { createRandom } from './support/random.ts';
import { type BenchmarkRow, percentile } from './support/row.ts';
import { startBareServer } from './support/start-bare-server.ts';

const lines = 5000;
const moves = 60;
const decisions = 10;

type Timings = { opened: number; moved: number };

/**
 * The page review with the longest page that importing promises to bear: from the address to the line that has the focus,
 * from an arrow key to the next line, and from a decision to the line that shows it, each until painted. The rival is a
 * page that holds the same lines as plain HTML and moves a class from one to the next.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const browser = await openChromium();
  try {
    const text = makeLines();
    const rival = await measureBareList(browser, join(folder, 'page.html'), text);
    const baoku = await measureReview(browser, join(folder, 'library.baoku'), text);
    const row = (figure: string, mine: number, other: number, most: number): BenchmarkRow => ({
      figure: `${figure}, ${lines} lines`,
      baoku: mine,
      rivalName: 'the lines as plain HTML',
      rival: other,
      unit: 'ms',
      target: `< ${most} ms`,
      holds: mine < most,
    });
    return [
      row('page review, first lines', baoku.opened, rival.opened, 1000),
      row('page review, to the next block, p95', baoku.moved, rival.moved, 100),
      row('page review, a decision shown, p95', baoku.decided, Number.NaN, 1000),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeLines(): string[] {
  const text = createNewspaperText(createRandom(11), 0);
  return Array.from({ length: lines }, (_, at) =>
    at % 25 === 0 ? text.phrase(14) : `${at % 25 === 1 ? '本报讯 ' : ''}${text.sentence(40)}`,
  );
}

async function measureReview(
  browser: Browser,
  libraryPath: string,
  text: readonly string[],
): Promise<Timings & { decided: number }> {
  const server = await startServer(libraryPath);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.getByRole('contentinfo').filter({ hasText: '.baoku' }).waitFor();
    await importFiles(page, [{ name: '长版.txt', bytes: new TextEncoder().encode(text.join('\n')) }]);
    const { publications } = await dispatch(page, 'library.tree', { years: 'all' });
    const [first] = publications.flatMap(({ years }) =>
      years.flatMap(({ issues }) => issues?.flatMap(({ pages }) => pages) ?? []),
    );
    const opened = await page.evaluate((id) => {
      const shown = untilPainted('[role="option"][data-focused]');
      window.location.hash = `#/page/${id}`;
      return shown;
      function untilPainted(selector: string): Promise<number> {
        const since = performance.now();
        return new Promise((resolve) => {
          const look = (): void => {
            if (document.querySelector(selector) === null) requestAnimationFrame(look);
            else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
          };
          look();
        });
      }
    }, first?.id ?? '');
    // What is not looked at is drawn afterwards.
    await page.locator(`[data-line="${lines}"]`).waitFor({ state: 'attached' });
    const moved = await pressed(page, 'ArrowDown', moves, 'data-focused');
    const decided = await pressed(page, 'f', decisions, 'title', 'ArrowDown');
    return { opened, moved, decided };
  } finally {
    await server.stop();
  }
}

async function measureBareList(browser: Browser, file: string, text: readonly string[]): Promise<Timings> {
  const items = text.map((line) => `<p>${line}</p>`).join('');
  const script = `let at = document.querySelector('p'); at.dataset.focused = '';
    addEventListener('keydown', () => { delete at.dataset.focused; at = at.nextElementSibling; at.dataset.focused = ''; });`;
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Rival</title><style>[data-focused] { background: gold }</style>${items}<script>${script}</script></html>`;
  const server = await startBareServer(file, html);
  try {
    const page = await browser.newPage();
    const since = performance.now();
    await page.goto(server.address);
    await page.locator('[data-focused]').waitFor();
    const opened = performance.now() - since;
    return { opened, moved: await pressed(page, 'ArrowDown', moves, 'data-focused') };
  } finally {
    await server.stop();
  }
}

/** From the key to the frame after the attribute changed somewhere on the page, 95th percentile; `between` is not counted. */
async function pressed(
  page: Page,
  key: string,
  times: number,
  attribute: string,
  between?: string,
): Promise<number> {
  await page.evaluate((name) => {
    const samples: number[] = [];
    (window as unknown as { samples: number[] }).samples = samples;
    let pressedAt: number | null = null;
    window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      const since = pressedAt;
      if (since === null) return;
      pressedAt = null;
      requestAnimationFrame(() => setTimeout(() => samples.push(performance.now() - since)));
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: [name] });
  }, attribute);
  const samples = (): Promise<number[]> =>
    page.evaluate(() => (window as unknown as { samples: number[] }).samples);
  for (let count = 1; count <= times; count += 1) {
    await page.keyboard.press(key);
    await page.waitForFunction(
      (wanted) => (window as unknown as { samples: number[] }).samples.length >= wanted,
      count,
      { polling: 5, timeout: 20_000 },
    );
    if (between !== undefined) await page.keyboard.press(between);
  }
  return percentile(await samples(), 0.95);
}
