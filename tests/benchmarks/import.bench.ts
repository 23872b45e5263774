import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openApplication } from '#hosts/compose.ts';
import type { Application } from '#hosts/application.ts';
import type { BenchmarkRow } from './support/row.ts';

const pageCount = 300;
const seeds = new URL('../../seeds/', import.meta.url);

/**
 * Pages a second from staged file to committed articles, index included, through the application's threads. The rival
 * does the least that could be called an import: it splits at blank lines and inserts the pieces, one commit a page.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  try {
    const pages = makePages();
    const rival = importPlainly(join(folder, 'plain.db'), pages);
    const baoku = await importWithBaoku(join(folder, 'library.baoku'), pages);
    return [
      {
        figure: `import with storage, ${pageCount} pages`,
        baoku,
        rivalName: 'blank-line split, plain inserts',
        rival,
        unit: 'pages/s',
        target: '≥ 50 pages/s',
        holds: baoku >= 50,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The seeds over and over, each time with another last line, so that no two have the same bytes. */
function makePages(): { name: string; text: string }[] {
  const texts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, seeds), 'utf8'));
  return Array.from({ length: pageCount }, (_, index) => ({
    name: `page-${index}.txt`,
    text: `${texts[index % texts.length]}\n\n本版编号 ${index}\n`,
  }));
}

async function importWithBaoku(
  libraryPath: string,
  pages: { name: string; text: string }[],
): Promise<number> {
  const application = await openApplication({ libraryPath, create: true, mayWriteFiles: false });
  try {
    const files: string[] = [];
    for (const page of pages) {
      const staged = await application.putFile(page.name, new TextEncoder().encode(page.text));
      if (staged.ok) files.push(staged.value.fileId);
    }
    const startedAt = performance.now();
    await importAll(application, files);
    return pages.length / ((performance.now() - startedAt) / 1000);
  } finally {
    await application.close();
  }
}

function importAll(application: Application, files: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    application.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.endedAt === null) return;
      if (event.job.state === 'done') resolve();
      else reject(new Error(JSON.stringify(event.job.error)));
    });
    void application.dispatch('importing.start', { files }).then((envelope) => {
      if (!envelope.ok) reject(new Error(JSON.stringify(envelope.error)));
    });
  });
}

function importPlainly(path: string, pages: { name: string; text: string }[]): number {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE piece (id INTEGER PRIMARY KEY, page TEXT, text TEXT)');
  const insert = database.prepare('INSERT INTO piece (page, text) VALUES (?, ?)');
  const startedAt = performance.now();
  for (const page of pages) {
    database.transaction(() => {
      for (const piece of page.text.split(/\n\s*\n/)) insert.run(page.name, piece);
    })();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  database.close();
  return pages.length / seconds;
}
