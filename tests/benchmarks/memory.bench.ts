import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '#tests/support/server.ts';
import { indexLibrary } from './support/index-library.ts';
import { makeLargeLibrary } from './support/large-library.ts';
import { openChromium } from './support/open-chromium.ts';
import type { BenchmarkRow } from './support/row.ts';
import { startBareServer } from './support/start-bare-server.ts';

const articles = 10_000;

/** Resident memory of the served process once a page is open, its list read, and nothing more is asked; beside a bare server. */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const browser = await openChromium();
  try {
    const libraryPath = join(folder, 'library.baoku');
    makeLargeLibrary(libraryPath, articles);
    indexLibrary(libraryPath);
    const server = await startServer(libraryPath);
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.locator('[data-pane="list"] [role="row"][aria-selected]').first().waitFor();
    const baoku = await restingMegabytes(server.process.pid ?? 0);
    await server.stop();

    const bare = await startBareServer(
      join(folder, 'page.html'),
      '<!doctype html><title>Rival</title><p>Nothing',
    );
    await page.goto(bare.address);
    const rival = await restingMegabytes(bare.pid);
    await bare.stop();
    return [
      {
        figure: `memory of the served process at rest, ${articles} articles, all indexed`,
        baoku,
        rivalName: 'bare node http server',
        rival,
        unit: 'MB',
        target: '< 250 MB',
        holds: baoku < 250,
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until three readings, half a second apart, are within a megabyte. */
async function restingMegabytes(pid: number): Promise<number> {
  const readings: number[] = [];
  for (;;) {
    readings.push(residentMegabytes(pid));
    const last = readings.slice(-3);
    if (last.length === 3 && Math.max(...last) - Math.min(...last) < 1) return readings.at(-1) ?? Number.NaN;
    await pause(500);
  }
}

function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  }
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
