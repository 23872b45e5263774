import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Application } from '#hosts/application.ts';
import { openApplication } from '#hosts/compose.ts';
import type { ExportReport } from '#shared/contract/exporting.ts';
import { chromiumArguments, findChromium } from '#tests/support/chromium.ts';
import type { BenchmarkRow } from './support/row.ts';

/** Each sample article is exported so many times over in one file. */
const repeats = 4;

/**
 * Pages a second of a PDF of the sample articles, from the library to the finished file, typesetter warm. The rival
 * prints the HTML export of the same articles from a warm Chromium.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const application = await openApplication({
    libraryPath: join(folder, 'library.baoku'),
    create: true,
    mayWriteFiles: true,
  });
  try {
    const articleIds = await importSamples(application);
    const target = { articleIds: Array.from({ length: repeats }, () => articleIds).flat() };
    const rows: BenchmarkRow[] = [];
    const html = join(folder, 'articles.html');
    await exportTo(application, target, 'html', 'article-sheet', html);
    const rival = await printWithChromium(html);
    for (const layout of ['article-sheet', 'newspaper'] as const) {
      const path = join(folder, `${layout}.pdf`);
      await exportTo(
        application,
        { articleIds: articleIds.slice(0, 1) },
        'pdf',
        layout,
        join(folder, 'warm.pdf'),
      );
      const startedAt = performance.now();
      await exportTo(application, target, 'pdf', layout, path);
      const seconds = (performance.now() - startedAt) / 1000;
      const baoku = (await pageCount(readFileSync(path))) / seconds;
      rows.push({
        figure: `PDF of ${target.articleIds.length} articles, ${layout}`,
        baoku,
        rivalName: 'Chromium printToPDF',
        rival,
        unit: 'pages/s',
        target: '≥ 10 pages/s',
        holds: baoku >= 10,
      });
    }
    return rows;
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importSamples(application: Application): Promise<string[]> {
  await finishJob(application, 'importing.startSample', {});
  const list = await application.dispatch('library.articles', {});
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return (list.value as { articles: { id: string }[] }).articles.map((article) => article.id);
}

async function exportTo(
  application: Application,
  target: { articleIds: string[] },
  format: 'pdf' | 'html',
  layout: string,
  path: string,
): Promise<void> {
  const input = { target, format, layout, path, overwrite: true };
  const report = (await finishJob(application, 'exporting.start', input)) as ExportReport;
  if (report.files.length !== 1) throw new Error(`expected one file: ${JSON.stringify(report)}`);
}

async function finishJob(application: Application, name: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = application.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.endedAt === null) return;
      stop();
      if (event.job.state === 'done') resolve(event.job.report);
      else reject(new Error(JSON.stringify(event.job.error)));
    });
    void application.dispatch(name, input).then((envelope) => {
      if (!envelope.ok) reject(new Error(JSON.stringify(envelope.error)));
    });
  });
}

async function printWithChromium(htmlPath: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: chromiumArguments,
  });
  try {
    const page = await browser.newPage();
    await page.pdf();
    const startedAt = performance.now();
    await page.goto(pathToFileURL(htmlPath).href);
    const pdf = await page.pdf({ format: 'A4' });
    const seconds = (performance.now() - startedAt) / 1000;
    return (await pageCount(pdf)) / seconds;
  } finally {
    await browser.close();
  }
}

async function pageCount(pdf: Uint8Array): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(pdf) });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
