import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./write-two-files.ts', import.meta.url));
const [kilobytes, bytes] = [200, 1_000_000];

/** Where a disk of our own can be mounted, a full one; elsewhere a limit on the size of files, which ends a write the same way. */
function writeWhereThereIsNoRoom(folder: string): { errors: unknown[]; names: string[]; small: string } {
  const node = [process.execPath, script, folder, String(bytes)];
  const mount = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$3" && exec "$@"`;
  const tries = [
    ['unshare', ['--map-root-user', '--mount', 'bash', '-c', mount, 'bash', ...node]],
    ['bash', ['-c', `ulimit -f ${kilobytes} && exec "$@"`, 'bash', ...node]],
  ] as const;
  for (const [command, words] of tries) {
    const { status, stdout } = spawnSync(command, [...words], { encoding: 'utf8' });
    if (status === 0) return JSON.parse(stdout) as ReturnType<typeof writeWhereThereIsNoRoom>;
  }
  throw new Error('neither a disk nor a limit could be made');
}

describe('a disk that is full', () => {
  it('leaves the old file whole and no half file, and is named', () => {
    using root = mkdtempDisposableSync(join(tmpdir(), 'baoku-full-'));
    const { errors, names, small } = writeWhereThereIsNoRoom(root.path);
    expect(errors).toHaveLength(2);
    for (const error of errors)
      expect(error).toEqual(
        expect.toBeOneOf([
          { code: 'storage', reason: 'disk-full-for', detail: 'ENOSPC' },
          { code: 'storage', reason: 'path-unwritable', detail: 'EFBIG' },
        ]),
      );
    expect(names).toEqual(['small.pdf']);
    expect(small).toBe('before');
  });
});
