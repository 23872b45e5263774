import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Far more than all tests together leave while they run. */
const roomyBytes = 8 * 1024 ** 3;

/**
 * A folder for everything that the runners and their tests leave, which goes when this process ends: workers and browsers
 * that are ended cannot clear up after themselves. In memory where there is plenty, since hundreds of libraries are made
 * and each waits for its disk at every commit; what a library does when a process is killed is the same in both.
 */
export function makeTempPlace(): string {
  const folder = mkdtempSync(join(isRoomy('/dev/shm') ? '/dev/shm' : tmpdir(), 'baoku-run-'));
  // A test opens what lies in it as another user; each folder inside is its maker's own.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}

function isRoomy(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize > roomyBytes;
  } catch {
    return false;
  }
}
