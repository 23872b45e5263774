import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openApplication } from '#hosts/compose.ts';
import type { Application } from '#hosts/application.ts';
import type { BenchmarkRow } from './support/row.ts';

const pageCount = 1000;
/** Pages of the later half may take so many times as long as those of the first, and so much more memory may be in use. */
const mostSlowdown = 1.5;
const mostGrowthMb = 80;
const seeds = new URL('../../seeds/', import.meta.url);

/**
 * One batch: pages a second from staged file to committed articles, index included, through the application's threads, and
 * the memory of the process at its highest. The rival does the least that could be called an import: it splits at blank
 * lines and inserts the pieces, one commit a page.
 */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  try {
    const pages = makePages();
    const rival = importPlainly(join(folder, 'plain.db'), pages);
    const { perSecond, slowdown, peakMb, growthMb } = await importWithBaoku(
      join(folder, 'library.baoku'),
      pages,
    );
    return [
      {
        figure: `import with storage, ${pageCount} pages`,
        baoku: perSecond,
        rivalName: 'blank-line split, plain inserts',
        rival,
        unit: 'pages/s',
        target: '≥ 50 pages/s',
        holds: perSecond >= 50,
      },
      {
        figure: 'time of the second half of the batch',
        baoku: slowdown,
        rivalName: 'the first half',
        rival: 1,
        unit: 'times',
        target: `≤ ${mostSlowdown}`,
        holds: slowdown <= mostSlowdown,
      },
      {
        figure: 'peak memory of the process during the batch',
        baoku: peakMb,
        rivalName: 'its peak within the first quarter',
        rival: peakMb - growthMb,
        unit: 'MB',
        target: `≤ ${mostGrowthMb} MB more`,
        holds: growthMb <= mostGrowthMb,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages recomposed of the seeds' paragraphs, each of two seeds in turn, so that no two have the same bytes. */
function makePages(): { name: string; text: string }[] {
  const texts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, seeds), 'utf8'));
  return Array.from({ length: pageCount }, (_, index) => {
    const paragraphs = (texts[index % texts.length] ?? '').split(/\n\s*\n/);
    const turn = index % paragraphs.length;
    const turned = [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)];
    return { name: `page-${index}.txt`, text: `${turned.join('\n\n')}\n\n本版编号 ${index}\n` };
  });
}

type Figures = { perSecond: number; slowdown: number; peakMb: number; growthMb: number };

async function importWithBaoku(
  libraryPath: string,
  pages: { name: string; text: string }[],
): Promise<Figures> {
  const application = await openApplication({ libraryPath, create: true, mayWriteFiles: false });
  try {
    const files: string[] = [];
    for (const page of pages) {
      const staged = await application.putFile(page.name, new TextEncoder().encode(page.text));
      if (staged.ok) files.push(staged.value.fileId);
    }
    const startedAt = performance.now();
    const watched = { halfAt: 0, earlyMb: 0, peakMb: 0 };
    application.subscribe((event) => {
      if (event.type !== 'job.changed') return;
      const mb = process.memoryUsage.rss() / 1024 / 1024;
      watched.peakMb = Math.max(watched.peakMb, mb);
      if (event.job.done <= pages.length / 4) watched.earlyMb = Math.max(watched.earlyMb, mb);
      if (event.job.done <= pages.length / 2) watched.halfAt = performance.now();
    });
    await importAll(application, files);
    const endedAt = performance.now();
    return {
      perSecond: pages.length / ((endedAt - startedAt) / 1000),
      slowdown: (endedAt - watched.halfAt) / (watched.halfAt - startedAt),
      peakMb: watched.peakMb,
      growthMb: watched.peakMb - watched.earlyMb,
    };
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
