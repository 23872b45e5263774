import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import { unzip } from '#tests/integration/exporting/unzip.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

type Listed = { id: string; publication: string; date: string | null; page: string | null };

async function json<Result>(...args: string[]): Promise<Result> {
  const { status, out, err } = await runBaoku([...args, '--json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Result;
}

it('a bag comes back into another library with its sources whole and its pages named, and a damaged one does not', async () => {
  const folder = tempFolder();
  const library = tempLibrary();
  const seed = path.join(folder, 'page.txt');
  writeFileSync(seed, seedPages()[0]!.bytes);
  const place = ['--publication', '测试日报', '--date', '1998-05', '--page', '7'];
  await json('import', '--library', library, ...place, seed);
  const ids = (await json<{ articles: Listed[] }>('list', '--library', library)).articles.map(({ id }) => id);
  const bag = path.join(folder, 'bag.zip');
  const asked = ids.flatMap((id) => ['--article', id]);
  await json('export', '--library', library, ...asked, '--format', 'bagit', '--out', bag);

  const other = tempLibrary();
  const report = await json<{ imported: { file: string; sourceId: string }[] }>(
    'import',
    '--library',
    other,
    bag,
  );
  expect(report.imported.map(({ file }) => path.relative(folder, file))).toEqual(['bag.zip/page.txt']);
  const back = await json<{ articles: Listed[] }>('list', '--library', other);
  expect(back.articles.length).toBe(ids.length);
  expect(new Set(back.articles.map((row) => [row.publication, row.date, row.page].join()))).toEqual(
    new Set(['测试日报,1998-05,7']),
  );
  // The same bytes: they are known again.
  const again = await json<{ skipped: { reason: string }[] }>('import', '--library', other, seed);
  expect(again.skipped.map(({ reason }) => reason)).toEqual(['duplicate']);

  // Unpacked, the bag is still one: nothing but its source is a page.
  const unpacked = path.join(folder, 'bags', 'unpacked');
  const unpack = (name: string, content: Uint8Array) => {
    const file = path.join(unpacked, name.slice(name.indexOf('/') + 1));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [name, content] of unzip(readFileSync(bag))) unpack(name, content);
  const third = tempLibrary();
  const fromFolder = await json<typeof report>('import', '--library', third, path.dirname(unpacked));
  expect(fromFolder.imported.map(({ file }) => path.relative(folder, file))).toEqual([
    'bags/unpacked/page.txt',
  ]);
  const inThird = await json<{ articles: Listed[] }>('list', '--library', third);
  expect(inThird.articles.map(({ date, page }) => [date, page])).toEqual(ids.map(() => ['1998-05', '7']));
  unpack('bag/data/sources/page.txt', Buffer.from('别的文字'));
  const changed = await runBaoku(['import', '--library', tempLibrary(), unpacked, '--json']);
  expect([changed.status, JSON.parse(changed.out)]).toMatchObject([
    1,
    { imported: [], failed: [{ file: unpacked, reason: 'bag-damaged' }] },
  ]);

  // One character of the source is another one.
  const entries = [...unzip(readFileSync(bag))].map(([name, content]) => ({
    path: name,
    content: name.includes('/data/sources/')
      ? Uint8Array.from(content, (byte, at) => (at === 0 ? byte ^ 1 : byte))
      : content,
  }));
  const broken = path.join(folder, 'broken.zip');
  writeFileSync(broken, exchangeTools.zip(entries));
  const empty = tempLibrary();
  const failed = await runBaoku(['import', '--library', empty, broken, '--json']);
  expect(failed.status).toBe(1);
  expect((JSON.parse(failed.out) as { imported: unknown[] }).imported).toEqual([]);
  expect((JSON.parse(failed.out) as { failed: { code: string; reason: string }[] }).failed).toMatchObject([
    { code: 'invalid', reason: 'bag-damaged' },
  ]);
});
