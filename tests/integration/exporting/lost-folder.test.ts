import { mkdirSync, mkdtempDisposableSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createFileStore } from '#adapters/files/file-store.ts';
import { createStagedFiles } from '#adapters/files/staged-files.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { newId } from '#adapters/system/new-id.ts';
import { openCore } from '#tests/support/open-core.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { article, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { readPdf } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const articles = [1, 2].map((number) =>
  article({ id: sampleArticleId(number), heads: { headline: `第${number}篇` } }),
);

describe('a folder that vanishes while files are exported into it', () => {
  it('leaves whole files or none, and says where it could not write', async () => {
    using root = mkdtempDisposableSync(join(tmpdir(), 'baoku-lost-'));
    const staged = createStagedFiles(join(root.path, 'staged'), newId);
    const files = createFileStore(staged, { libraryPath: join(root.path, 'l.baoku'), mayWritePaths: true });
    const folder = join(root.path, 'out');
    const steps = await runBatch(articles, { format: 'pdf', together: false, typesetter });
    const [first, second] = steps.map(({ file }) => file);
    files.write(join(folder, first?.name ?? ''), first?.content as Uint8Array, false);
    expect(readdirSync(folder)).toEqual([first?.name]);

    rmSync(folder, { recursive: true });
    // Somebody else's file has its name by now.
    writeFileSync(folder, '');
    expect(() => files.write(join(folder, second?.name ?? ''), second?.content as Uint8Array, false)).toThrow(
      expect.objectContaining({
        code: 'storage',
        details: expect.objectContaining({ reason: 'path-unwritable' }),
      }),
    );
    rmSync(folder);
    mkdirSync(folder);
    files.write(join(folder, second?.name ?? ''), second?.content as Uint8Array, false);
    expect(readdirSync(folder)).toEqual([second?.name]);
    expect((await readPdf(second?.content as Uint8Array)).body).toBe('第2篇正文。');
    expect(() => files.write(join(folder, second?.name ?? ''), new Uint8Array(), false)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });
});

it('a folder that vanished is not made anew with the rest of a batch', async () => {
  using root = mkdtempDisposableSync(join(tmpdir(), 'baoku-lost-'));
  const opened = openCore();
  await opened.import([seedPage(1)]);
  const articleIds = (await opened.call('library.articles', {})).articles.map(({ id }) => id);
  const folder = join(root.path, 'out');
  const { files } = opened.ports;
  const write = files.write.bind(files);
  vi.spyOn(files, 'write').mockImplementationOnce((...file) => {
    write(...file);
    rmSync(folder, { recursive: true });
  });
  const { jobId } = await opened.call('exporting.start', {
    ...{ target: { articleIds }, format: 'text', together: false, path: folder },
  });
  const { state, error } = await opened.ended(jobId);
  expect([state, error]).toEqual([
    'failed',
    expect.objectContaining({ details: expect.objectContaining({ path: folder, detail: 'ENOENT' }) }),
  ]);
  expect(readdirSync(root.path)).toEqual([]);
  await opened.close();
});
