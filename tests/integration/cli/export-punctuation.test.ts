import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '#tests/integration/exporting/pdf-text.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

const seed = path.resolve(import.meta.dirname, '..', '..', '..', 'seeds', '001_1f57f583ceb5d674.txt');

it('all but a proof print full-width punctuation, and all as they are told', async () => {
  const library = tempLibrary();
  const json = async (...args: string[]) => {
    const { status, out, err } = await runBaoku([...args, '--library', library, '--json']);
    expect([status, err]).toEqual([0, '']);
    return JSON.parse(out) as { imported: { articleIds: string[] }[] };
  };
  const article = (await json('import', seed)).imported[0]!.articleIds[0]!;
  const punctuation = async (...options: string[]) => {
    const out = path.join(tempFolder(), 'page.pdf');
    await json('export', '--article', article, '--format', 'pdf', '--out', out, ...options);
    const { body } = await readPdf(new Uint8Array(readFileSync(out)));
    return ['，', ','].filter((mark) => body.includes(mark));
  };
  expect(await punctuation('--layout', 'newspaper')).toEqual(['，']);
  expect(await punctuation('--layout', 'newspaper', '--as-written')).toEqual([',']);
  expect(await punctuation()).toEqual(['，']);
  expect(await punctuation('--layout', 'cutting')).toEqual(['，']);
  expect(await punctuation('--layout', 'cutting', '--as-written')).toEqual([',']);
  expect(await punctuation('--layout', 'proof')).toEqual([',']);
  expect(await punctuation('--layout', 'proof', '--full-width')).toEqual(['，']);
});

it('a proof prints beside the text what is in doubt, unless it is told not to', async () => {
  const library = tempLibrary();
  const doubtful = path.join(path.dirname(seed), '000_2e8366b1d8aa42a8.txt');
  const { out } = await runBaoku(['import', doubtful, '--library', library, '--json']);
  const { imported } = JSON.parse(out) as { imported: { articleIds: string[] }[] };
  const articles = imported[0]!.articleIds.flatMap((id) => ['--article', id]);
  const furniture = async (...options: string[]) => {
    const file = path.join(tempFolder(), 'proof.pdf');
    const format = ['--format', 'pdf', '--layout', 'proof', '--out', file];
    const { err } = await runBaoku(['export', '--library', library, ...articles, ...format, ...options]);
    expect(err).toBe('');
    return (await readPdf(new Uint8Array(readFileSync(file)))).furniture;
  };
  expect(await furniture()).toContain('存疑：');
  expect(await furniture('--without-notes')).not.toContain('存疑：');
});
