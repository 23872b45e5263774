import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExportLayout, exportLayouts, type ExportReport } from '#shared/contract/exporting.ts';
import type { ArticleDocument, DocumentBlock } from '#shared/document/article-document.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { dispatch } from '#tests/e2e/support/dispatch.ts';
import { importFiles } from '#tests/e2e/support/import-files.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { startServer } from '#tests/support/server.ts';
import { measureAgain } from './support/measure-again.ts';
import { openChromium } from './support/open-chromium.ts';
import { openForPrinting, printOpenPage } from './support/print-by-chromium.ts';
import { type BenchmarkRow, median, percentile } from './support/row.ts';

/** `npm run bench -- preview [--layout=NAME]`: in that layout only; all of them take a quarter of an hour. */
const wished = process.argv.find((word) => word.startsWith('--layout='))?.slice('--layout='.length);
const layouts = exportLayouts.filter((layout) => wished === undefined || layout === wished);
const most = 300;
/** Edits of each article, of which the middle one counts: one may be held up by the machine. */
const edits = 3;
const sitting = '0199a2b4-0000-7000-8000-000000000001';

/** How long a preview takes after an edit, and the part of it that a newspaper page is measured for. */
export async function run(): Promise<BenchmarkRow[]> {
  if (layouts.length === 0) {
    console.error(`No layout ${wished}; there are ${exportLayouts.join(', ')}.`);
    process.exit(2);
  }
  const rows = await previewAfterEdits();
  return layouts.includes('newspaper') ? [await measureAgain(), ...rows] : rows;
}

/**
 * The preview of each article of the five sample pages in each layout, after an edit of its text: from the edit's
 * being sent off to be stored to the painted pages in sight that show it. The rival is the browser's own print preview:
 * the HTML export of the same article stays open in it, its text is edited there, and it makes the PDF that the preview
 * would show (but does not show it).
 */
async function previewAfterEdits(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const browser = await openChromium();
  const server = await startServer(join(folder, 'library.baoku'));
  try {
    const app = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await app.goto(server.address);
    await app.getByRole('contentinfo').filter({ hasText: '.baoku' }).waitFor();
    await importFiles(app, seedPages());
    const { articles } = await dispatch(app, 'library.articles', { limit: 200 });
    const ids = articles.map(({ id }) => id);
    const printer = await browser.newPage();
    const file = join(folder, 'article.html');
    const rows: BenchmarkRow[] = [];
    for (const layout of layouts) {
      const own: number[] = [];
      const rival: number[] = [];
      await chooseLayout(app, layout);
      for (const articleId of ids) {
        await openPreview(app, articleId);
        const times: number[] = [];
        while (times.length < edits) times.push(await previewAfterEdit(app, articleId));
        own.push(median(times));
        rival.push(await printAfterEdit(printer, app, { articleId, layout, file }));
      }
      for (const [name, value, target] of [
        ['median', median, '–'],
        ['p95', (values: readonly number[]) => percentile(values, 0.95), '–'],
        ['worst', (values: readonly number[]) => Math.max(...values), `< ${most} ms`],
      ] as const)
        rows.push({
          figure: `preview after an edit, ${layout}, ${ids.length} articles, ${name}`,
          baoku: value(own),
          rivalName: 'Chromium printToPDF',
          rival: value(rival),
          unit: 'ms',
          target,
          holds: target === '–' || value(own) < most,
        });
    }
    return rows;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The choice is kept with the library; a page opened anew has it. */
async function chooseLayout(app: Page, layout: ExportLayout): Promise<void> {
  await dispatch(app, 'safety.updateSettings', { view: { export: { format: 'pdf', layout } } });
  await app.reload();
  await app.getByRole('contentinfo').filter({ hasText: '.baoku' }).waitFor();
}

async function openPreview(app: Page, articleId: ArticleId): Promise<void> {
  const goTo = (hash: string) => app.evaluate((next) => void (window.location.hash = next), hash);
  // The pages of the article before would be shown meanwhile.
  await goTo('#/');
  await app.locator('[data-page]').first().waitFor({ state: 'detached' });
  await goTo(`#/?what=article&work=export%2Farticle-${articleId}`);
  await app.locator('[aria-busy="false"] [data-page="1"]').waitFor();
  await app.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('[data-page]')].every(
      ({ complete, src }) => complete && src !== '',
    ),
  );
}

async function previewAfterEdit(app: Page, articleId: ArticleId): Promise<number> {
  const { revision, heads, body } = await dispatch(app, 'editing.article', { articleId });
  const input = { articleId, revision, heads, body: edited(body), reason: 'save', sitting };
  // A burst of changes is answered every fifth of a second; this is to be the first one.
  await app.waitForTimeout(250);
  return app.evaluate(
    async (call) => {
      const view = document.querySelector('[data-page]')?.parentElement?.getBoundingClientRect();
      const isInSight = (page: HTMLImageElement): boolean =>
        page.getBoundingClientRect().top < (view?.bottom ?? 0);
      const pages = (): HTMLImageElement[] =>
        [...document.querySelectorAll<HTMLImageElement>('[data-page]')].filter(isInSight);
      const before = pages()[0]?.src;
      const since = performance.now();
      const shown = new Promise<number>((resolve) => {
        const look = (): void => {
          const isShown = pages()[0]?.src !== before && pages().every(({ complete }) => complete);
          if (isShown) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
          else requestAnimationFrame(look);
        };
        look();
      });
      const saved = await fetch('/api/dispatch', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(call),
      });
      const { ok } = (await saved.json()) as { ok: boolean };
      if (!ok) throw new Error('the edit was not stored');
      return shown;
    },
    { name: 'editing.saveArticle', input },
  );
}

/** A few characters more near the beginning, so that all pages change. */
function edited(body: ArticleDocument): ArticleDocument {
  const more = (block: DocumentBlock): DocumentBlock => {
    if (!('inlines' in block)) return block;
    return { ...block, inlines: [{ type: 'text', text: '有关人士说，' }, ...block.inlines] };
  };
  return { ...body, blocks: body.blocks.map((block, index) => (index === 0 ? more(block) : block)) };
}

/** The browser with the HTML export of one article open in it after the other. */
async function printAfterEdit(
  page: Page,
  app: Page,
  { articleId, layout, file }: { articleId: ArticleId; layout: ExportLayout; file: string },
): Promise<number> {
  writeFileSync(file, await exportHtml(app, articleId));
  await openForPrinting(page, file, layout);
  await printOpenPage(page);
  const since = performance.now();
  await page.evaluate(() => document.querySelector('article p')?.prepend('有关人士说，'));
  await printOpenPage(page);
  return performance.now() - since;
}

async function exportHtml(app: Page, articleId: ArticleId): Promise<string> {
  const { jobId } = await dispatch(app, 'exporting.start', {
    target: { articleIds: [articleId] },
    format: 'html',
  });
  for (;;) {
    const { state, report } = await dispatch(app, 'jobs.job', { jobId });
    if (state === 'running') continue;
    const [file] = (report as ExportReport).files;
    return app.evaluate(async (id) => (await fetch(`/files/${id}`)).text(), file?.fileId ?? '');
  }
}
