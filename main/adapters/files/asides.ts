import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files in the making, beside those that they will become. */
export type Asides = {
  /** Where this process writes what is to become `path`, after what a killed one has left there is removed. */
  placeFor(path: string): string;
};

const aside = /^(.+)\.part-(\d+)$/u;

export function createAsides(): Asides {
  // A batch writes many files into one folder, which is looked through once.
  let looked: { folder: string; left: Map<string, string[]> } | undefined;
  return {
    placeFor(path) {
      const folder = dirname(path);
      if (looked?.folder !== folder) looked = { folder, left: leftIn(folder) };
      for (const name of looked.left.get(basename(path)) ?? []) removeAside(join(folder, name));
      return `${path}.part-${process.pid}`;
    },
  };
}

/** Asides of processes that are no more, by the file that they were to become. */
function leftIn(folder: string): Map<string, string[]> {
  const left = new Map<string, string[]>();
  for (const name of namesIn(folder)) {
    const [, target = '', pid = ''] = aside.exec(name) ?? [];
    if (pid === '' || isAlive(Number(pid))) continue;
    left.set(target, [...(left.get(target) ?? []), name]);
  }
  return left;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that is not there yet holds nothing; one that cannot be read is told when the file is written.
    return [];
  }
}

/** Of our own number, too, nothing is in the making: this process writes one file after the other. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

export function removeAside(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where a folder is gone, a file took its name, or the disk is away, there is nothing left to remove.
  }
}
