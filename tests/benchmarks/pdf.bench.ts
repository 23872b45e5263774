import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Application } from '#hosts/application.ts';
import { openApplication } from '#hosts/compose.ts';
import type { ExportLayout, ExportReport } from '#shared/contract/exporting.ts';
import { callApplication, finishJob } from './support/call-application.ts';
import { illustrate, photograph } from './support/illustrate.ts';
import { makeLargeLibrary } from './support/large-library.ts';
import { openChromium } from './support/open-chromium.ts';
import { childrenPeak, ownPeak } from './support/peak-memory.ts';
import { printByChromium } from './support/print-by-chromium.ts';
import type { BenchmarkRow } from './support/row.ts';

/** Articles, no two alike, for what can be learnt from one cannot serve another. */
const inOneFile = 100;
const apart = 20;
const batches = [100, 500, 1000];
/** Characters of an article, as in the five sample pages. */
const bodyLength = [600, 1300] as const;
/**
 * With them 100 articles hold some 2,400 different characters, as many as newspapers do (the sample pages: 1,434 in 24,000
 * characters, growing with the power 0.4). Without a limit it would be the 17,000 of a whole font, which both print slowly.
 */
const rareWords = 800;
const wanted = 20;
/** How much more memory twice the articles may take. */
const steady = 1.15;
const rivalName = 'Chromium printToPDF';

/**
 * Articles a second that become PDF, from the library to the finished file that has been read back; typesetter and
 * browser warm. The rival prints the HTML export of the same articles with photographs, in the same columns, fonts and
 * paper, and reads nothing back. Then the memory of batches of growing size.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const libraryPath = join(folder, 'library.baoku');
  makeLargeLibrary(libraryPath, Math.max(...batches), { bodyLength, rareWords });
  const application = await openApplication({ libraryPath, create: false, mayWriteFiles: true });
  const browser = await openChromium();
  try {
    const ids = await articleIds(application);
    const page = await browser.newPage();
    await illustrate(application, ids.slice(0, inOneFile), await photograph(page));
    const exportFiles = (articles: string[], format: 'pdf' | 'html', layout: ExportLayout, name: string) =>
      exportTo(application, articles, {
        format,
        layout,
        path: join(folder, name),
        together: name.includes('.'),
      });
    const rows: BenchmarkRow[] = [];

    for (const layout of ['article-sheet', 'newspaper'] as const) {
      await exportFiles(ids.slice(-1), 'pdf', layout, 'warm.pdf');
      const [warmHtml = ''] = await exportFiles(ids.slice(-1), 'html', layout, 'warm.html');
      await printByChromium(page, warmHtml, layout);
      const articles = ids.slice(0, inOneFile);
      const [html = ''] = await exportFiles(articles, 'html', layout, `${layout}.html`);
      let [made, printed]: Uint8Array[] = [];
      let memory = Number.NaN;
      const rival = await rate(inOneFile, async () => {
        memory = await childrenPeak(async () => (printed = await printByChromium(page, html, layout)));
      });
      let ownMemory = Number.NaN;
      const baoku = await rate(inOneFile, async () => {
        ownMemory = await ownPeak(async () => {
          const [file = ''] = await exportFiles(articles, 'pdf', layout, `${layout}.pdf`);
          made = readFileSync(file);
        });
      });
      const pages = `${await pageCount(made)} pages, Chromium's ${await pageCount(printed)}`;
      const figure = `one PDF of ${inOneFile} articles, ${layout}`;
      rows.push(speed(`${figure} (${pages})`, baoku, rival), {
        ...{ figure: `memory, ${figure}`, baoku: ownMemory, rivalName, rival: memory },
        ...{ unit: 'MB', target: `below ${rivalName}`, holds: ownMemory < memory },
      });
    }

    const single = ids.slice(0, apart);
    // After a file of many articles the typesetter begins anew, and single ones are set by as many workers as there are cores.
    await exportFiles(ids.slice(-apart), 'pdf', 'article-sheet', 'warm');
    const html = await exportFiles(single, 'html', 'article-sheet', 'html');
    const rival = await rate(apart, async () => {
      for (const file of html) await printByChromium(page, file, 'article-sheet');
    });
    const baoku = await rate(apart, () => exportFiles(single, 'pdf', 'article-sheet', 'pdf'));
    rows.push(speed(`${apart} PDFs of one article each, article-sheet`, baoku, rival));

    await browser.close();
    await application.close();
    for (const [name, layout] of [
      ['single PDFs', 'article-sheet'],
      ['digests', 'digest'],
    ] as const)
      rows.push(
        ...(await memoryRows(name, (count) =>
          exportByCommand(libraryPath, ids.slice(0, count), layout, join(folder, `${layout}-${count}.pdf`)),
        )),
      );
    return rows;
  } finally {
    await browser.close();
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function speed(figure: string, baoku: number, rival: number): BenchmarkRow {
  const target = `≥ ${wanted} × ${rivalName}`;
  return { figure, baoku, rivalName, rival, unit: 'articles/s', target, holds: baoku >= wanted * rival };
}

/** Memory of a process that exports batches of growing size, and beside the largest what half as many took: as much, if it is constant. */
async function memoryRows(name: string, work: (count: number) => Promise<unknown>): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const count of batches) {
    const baoku = await childrenPeak(() => work(count));
    const isLargest = count === batches.at(-1);
    const before = rows.at(-1)?.baoku ?? Number.NaN;
    rows.push({
      ...{ figure: `memory, ${count} articles as ${name}`, baoku, unit: 'MB' },
      ...{ rivalName: `${batches.at(-2)} articles`, rival: isLargest ? before : Number.NaN },
      target: isLargest ? `≤ ${steady} × that` : '–',
      holds: !isLargest || baoku <= before * steady,
    });
  }
  return rows;
}

/** In a process of its own, as `baoku export` runs. */
async function exportByCommand(
  libraryPath: string,
  articles: readonly string[],
  layout: 'article-sheet' | 'digest',
  out: string,
): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [
      fileURLToPath(new URL('../../main/hosts/cli/main.ts', import.meta.url)),
      ...['export', '--library', libraryPath, '--format', 'pdf', '--layout', layout, '--out', out, '--json'],
      ...(layout === 'digest' ? [] : ['--separate']),
      ...articles.flatMap((id) => ['--article', id]),
    ],
    { maxBuffer: 100_000_000 },
  );
}

async function rate(articles: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return articles / ((performance.now() - startedAt) / 1000);
}

async function articleIds(application: Application): Promise<string[]> {
  const list = await callApplication<{ articles: { id: string }[] }>(application, 'library.articles', {
    limit: Math.max(...batches),
  });
  return list.articles.map(({ id }) => id);
}

/** Gives the paths of the files that were written. */
async function exportTo(
  application: Application,
  articles: string[],
  options: { format: 'pdf' | 'html'; layout: string; path: string; together: boolean },
): Promise<string[]> {
  const input = { target: { articleIds: articles }, overwrite: true, ...options };
  const report = await finishJob<ExportReport>(application, 'exporting.start', input);
  return report.files.map((file) => file.path ?? '');
}

async function pageCount(pdf: Uint8Array | undefined): Promise<number> {
  if (!pdf) return Number.NaN;
  const loading = getDocument({ data: new Uint8Array(pdf) });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
