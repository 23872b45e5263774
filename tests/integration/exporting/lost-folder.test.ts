import { mkdirSync, mkdtempDisposableSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileStore } from '#adapters/files/file-store.ts';
import { createStagedFiles } from '#adapters/files/staged-files.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { newId } from '#adapters/system/new-id.ts';
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
