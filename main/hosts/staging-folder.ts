import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'baoku-staged-';

/** A private folder for staged files that tells whose it is; those of processes that were killed are removed. */
export function makeStagingFolder(parent: string = tmpdir()): string {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^baoku-staged-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)) && isOwn(join(parent, name))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function isOwn(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && (process.getuid === undefined || stat.uid === process.getuid());
}
