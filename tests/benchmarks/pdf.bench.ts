import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { installedFontFiles } from '#adapters/typesetting/font-files.ts';
import type { Application } from '#hosts/application.ts';
import { openApplication } from '#hosts/compose.ts';
import type { ExportReport } from '#shared/contract/exporting.ts';
import { chromiumArguments, findChromium } from '#tests/support/chromium.ts';
import type { BenchmarkRow } from './support/row.ts';

/** Each sample article is exported so many times over in one file. */
const repeats = 4;
const wanted = 20;
const rivalName = 'Chromium printToPDF';

/**
 * Articles a second that become PDF, from the library to the finished file that has been read back; typesetter and
 * Chromium warm. The rival prints the HTML export of the same articles in the same fonts, each article on a sheet of its
 * own, or in the columns of the newspaper; it does not read back what it has printed. Articles rather than pages are
 * counted, because a page of a newspaper holds several pages of Chromium's.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const application = await openApplication({
    libraryPath: join(folder, 'library.baoku'),
    create: true,
    mayWriteFiles: true,
  });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: chromiumArguments,
  });
  try {
    const samples = await importSamples(application);
    const together = Array.from({ length: repeats }, () => samples).flat();
    const page = await browser.newPage();
    await page.pdf();
    const exportFiles = (
      ids: string[],
      format: 'pdf' | 'html',
      layout: string,
      name: string,
      apart = false,
    ) => exportTo(application, ids, { format, layout, path: join(folder, name), together: !apart });
    const rate = async (articles: number, work: () => Promise<unknown>) => {
      const startedAt = performance.now();
      await work();
      return articles / ((performance.now() - startedAt) / 1000);
    };
    const print = async (files: string[]) => {
      for (const file of files) {
        await page.goto(pathToFileURL(file).href);
        await page.evaluate(async () => void (await document.fonts.ready));
        await page.pdf({ format: 'A4' });
      }
    };
    const row = (figure: string, baoku: number, rival: number): BenchmarkRow => ({
      ...{ figure, baoku, rivalName, rival, unit: 'articles/s' },
      target: `≥ ${wanted} × ${rivalName}`,
      holds: baoku >= wanted * rival,
    });

    const [html = ''] = await exportFiles(together, 'html', 'article-sheet', 'all.html');
    const rows: BenchmarkRow[] = [];
    for (const layout of ['article-sheet', 'newspaper'] as const) {
      await exportFiles(samples.slice(0, 1), 'pdf', layout, 'warm.pdf');
      const made: string[] = [];
      const baoku = await rate(together.length, async () => {
        made.push(...(await exportFiles(together, 'pdf', layout, `${layout}.pdf`)));
      });
      const rival = await rate(together.length, () => print([setAs(layout, html)]));
      const pages = await pageCount(readFileSync(made[0] ?? ''));
      rows.push(row(`one PDF of ${together.length} articles, ${layout}, ${pages} pages`, baoku, rival));
    }
    const apart = await exportFiles(samples, 'html', 'article-sheet', 'html', true);
    const sheets = apart.map((file) => setAs('article-sheet', file));
    const apartRival = await rate(samples.length, () => print(sheets));
    const baoku = await rate(samples.length, () => exportFiles(samples, 'pdf', 'article-sheet', 'pdf', true));
    rows.push(row(`${samples.length} PDFs of one article each, article-sheet`, baoku, apartRival));
    return rows;
  } finally {
    await browser.close();
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of an HTML export that Chromium sets as our layout does: in our fonts, which the export only names. */
function setAs(layout: 'article-sheet' | 'newspaper', file: string): string {
  const [regular = '', bold = ''] = installedFontFiles().map((path) => pathToFileURL(path).href);
  const sheet = `
    @font-face { font-family: Print; font-weight: 400; src: url('${regular}') }
    @font-face { font-family: Print; font-weight: 700; src: url('${bold}') }
    body { font-family: Print; max-width: none }
    ${layout === 'newspaper' ? 'body { columns: 4; font-size: 12px; text-align: justify }' : 'article { break-after: page }'}`;
  // The export's own policy lets it load nothing.
  const html = readFileSync(file, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const copy = file.replace(/\.html$/, `-${layout}.html`);
  writeFileSync(copy, html.replace('</head>', `<style>${sheet}</style></head>`));
  return copy;
}

async function importSamples(application: Application): Promise<string[]> {
  await finishJob(application, 'importing.startSample', {});
  const list = await application.dispatch('library.articles', {});
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return (list.value as { articles: { id: string }[] }).articles.map((article) => article.id);
}

/** Gives the paths of the files that were written. */
async function exportTo(
  application: Application,
  articleIds: string[],
  options: { format: 'pdf' | 'html'; layout: string; path: string; together: boolean },
): Promise<string[]> {
  const input = { target: { articleIds }, overwrite: true, ...options };
  const report = (await finishJob(application, 'exporting.start', input)) as ExportReport;
  return report.files.map((file) => file.path ?? '');
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

async function pageCount(pdf: Uint8Array): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(pdf) });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
