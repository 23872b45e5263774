import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempDisposableSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileStore } from '#adapters/files/file-store.ts';
import { createStagedFiles } from '#adapters/files/staged-files.ts';
import { newId } from '#adapters/system/new-id.ts';

const bytes = new TextEncoder().encode('new');
const refusal = (details: object) =>
  expect.objectContaining({ code: 'storage', details: expect.objectContaining(details) });

it('a file that is read-only is not overwritten, and a name too long is told', () => {
  using root = mkdtempDisposableSync(join(tmpdir(), 'baoku-protected-'));
  const staged = createStagedFiles(join(root.path, 'staged'), newId);
  const files = createFileStore(staged, { libraryPath: join(root.path, 'l.baoku'), mayWritePaths: true });
  const path = join(root.path, 'kept.txt');
  writeFileSync(path, 'old');
  chmodSync(path, 0o444);
  expect(() => files.write(path, bytes, true)).toThrow(refusal({ reason: 'file-read-only', path }));
  expect(readFileSync(path, 'utf8')).toBe('old');
  chmodSync(path, 0o644);
  files.write(path, bytes, true);
  expect(readFileSync(path, 'utf8')).toBe('new');

  const long = join(root.path, '长'.repeat(100));
  for (const attempt of [() => files.kind(long), () => files.write(long, bytes, false)])
    expect(attempt).toThrow(refusal({ reason: 'path-unwritable', detail: 'ENAMETOOLONG' }));
  expect(readdirSync(root.path).toSorted()).toEqual(['kept.txt', 'staged']);
});

it('what a killed process left half written goes when its file is written; that of a living one stays', () => {
  using root = mkdtempDisposableSync(join(tmpdir(), 'baoku-left-'));
  const staged = createStagedFiles(join(root.path, 'staged'), newId);
  const files = createFileStore(staged, { libraryPath: join(root.path, 'l.baoku'), mayWritePaths: true });
  const out = join(root.path, 'out');
  mkdirSync(out);
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  for (const name of [`a.pdf.part-${dead}`, `a.pdf.part-${process.ppid}`, `b.pdf.part-${dead}`])
    writeFileSync(join(out, name), 'half');
  writeFileSync(join(out, `c.pdf.part-${process.pid}`), 'half');
  for (const name of ['a.pdf', 'c.pdf']) files.write(join(out, name), bytes, false);
  expect(readdirSync(out).toSorted()).toEqual([
    'a.pdf',
    `a.pdf.part-${process.ppid}`,
    `b.pdf.part-${dead}`,
    'c.pdf',
  ]);
  expect(readFileSync(join(out, 'c.pdf'), 'utf8')).toBe('new');
});

it('a link that leads nowhere is not replaced unless the user says so', () => {
  using root = mkdtempDisposableSync(join(tmpdir(), 'baoku-link-'));
  const staged = createStagedFiles(join(root.path, 'staged'), newId);
  const files = createFileStore(staged, { libraryPath: join(root.path, 'l.baoku'), mayWritePaths: true });
  const path = join(root.path, 'article.txt');
  symlinkSync(join(root.path, 'elsewhere.txt'), path);
  expect(() => files.write(path, bytes, false)).toThrow(
    expect.objectContaining({ code: 'conflict', details: { reason: 'file-exists', path } }),
  );
  expect(readlinkSync(path)).toBe(join(root.path, 'elsewhere.txt'));
  expect(readdirSync(root.path).toSorted()).toEqual(['article.txt', 'staged']);
  files.write(path, bytes, true);
  expect(readFileSync(path, 'utf8')).toBe('new');
});
