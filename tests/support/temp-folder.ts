import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let root: string | null = null;
let count = 0;

/** A new empty folder that goes when the test process ends. */
export function tempFolder(): string {
  if (root === null) {
    const made = mkdtempSync(join(tmpdir(), 'baoku-test-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    root = made;
  }
  count += 1;
  const folder = join(root, String(count));
  mkdirSync(folder);
  return folder;
}

/** Path of a library that does not exist yet, in a folder of its own. */
export function tempLibrary(name = 'library.baoku'): string {
  return join(tempFolder(), name);
}
