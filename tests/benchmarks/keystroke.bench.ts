import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { dispatch } from '#tests/e2e/support/dispatch.ts';
import { startServer } from '#tests/support/server.ts';
import { makeLargeLibrary } from './support/large-library.ts';
import { createNewspaperText } from './support/newspaper-text.ts';
import { openChromium } from './support/open-chromium.ts';
import { createRandom } from './support/random.ts';
import { type BenchmarkRow, percentile } from './support/row.ts';
import { startBareServer } from './support/start-bare-server.ts';

const characters = 20_000;
const warmUps = 20;
const keystrokes = 200;
// Without them a keystroke waits for the screen's next refresh, and what is measured is the screen.
const unlimitedFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * From the keydown event to the frame that shows the letter, in the middle of a long article, autosave included. The
 * rival is a contenteditable element of the browser with the same paragraphs and nothing else.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const browser = await openChromium(unlimitedFrames);
  try {
    const paragraphs = makeParagraphs();
    const rival = await typeInBarePage(browser, join(folder, 'page.html'), paragraphs);
    const baoku = await typeInEditor(browser, join(folder, 'library.baoku'), paragraphs);
    return [
      {
        figure: `keystroke to paint, p95, ${characters} characters`,
        baoku,
        rivalName: 'bare contenteditable',
        rival,
        unit: 'ms',
        target: '< 16 ms',
        holds: baoku < 16,
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeParagraphs(): string[] {
  const text = createNewspaperText(createRandom(7), 0);
  return Array.from({ length: characters / 200 }, () => text.sentence(200));
}

async function typeInEditor(browser: Browser, libraryPath: string, paragraphs: string[]): Promise<number> {
  makeLargeLibrary(libraryPath, 1);
  const server = await startServer(libraryPath);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.getByRole('contentinfo').filter({ hasText: '.baoku' }).waitFor();
    const { articles } = await dispatch(page, 'library.articles', {});
    const { id: articleId, revision } = articles[0] ?? { id: '', revision: 0 };
    await dispatch(page, 'editing.saveArticle', {
      articleId,
      revision,
      heads: { column: null, kicker: null, headline: '长稿', deck: null, byline: null },
      body: {
        version: 1,
        blocks: paragraphs.map((text) => ({ type: 'paragraph', inlines: [{ type: 'text', text }] })),
      },
      reason: 'save',
      sitting: crypto.randomUUID(),
    });
    await dispatch(page, 'editing.setStatus', { articleIds: [articleId], status: 'edited' });
    await page.evaluate((id) => {
      window.location.hash = `#/all?work=article%2F${id}`;
    }, articleId);
    return await measureTyping(page, page.locator('[data-part="body"] p'));
  } finally {
    await server.stop();
  }
}

async function typeInBarePage(browser: Browser, file: string, paragraphs: string[]): Promise<number> {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Rival</title><div contenteditable>${body}</div></html>`;
  const server = await startBareServer(file, html);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    return await measureTyping(page, page.locator('p'));
  } finally {
    await server.stop();
  }
}

/** Types into the middle paragraph and gives the 95th percentile in milliseconds. */
async function measureTyping(page: Page, paragraphs: Locator): Promise<number> {
  await paragraphs.first().waitFor();
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.evaluate(() => {
    const state = window as unknown as { samples: number[] };
    state.samples = [];
    const afterPaint = new MessageChannel();
    let pressedAt = 0;
    afterPaint.port1.addEventListener('message', () => state.samples.push(performance.now() - pressedAt));
    afterPaint.port1.start();
    window.addEventListener(
      'keydown',
      (event) => {
        pressedAt = event.timeStamp;
        requestAnimationFrame(() => afterPaint.port2.postMessage(null));
      },
      { capture: true },
    );
  });
  for (let count = 1; count <= warmUps + keystrokes; count += 1) {
    await page.keyboard.press('a');
    await page.waitForFunction(
      (wanted) => (window as unknown as { samples: number[] }).samples.length >= wanted,
      count,
      // The default looks at every frame, so that frames never pause, and then come sixty times a second in some runs after all.
      { polling: 5 },
    );
  }
  const samples = await page.evaluate(() => (window as unknown as { samples: number[] }).samples);
  await page.close();
  return percentile(samples.slice(warmUps), 0.95);
}
