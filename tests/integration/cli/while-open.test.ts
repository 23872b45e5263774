import path from 'node:path';
import { expect, it } from 'vitest';
import { openApplication } from '#hosts/compose.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

const seed = path.resolve(import.meta.dirname, '../../../seeds/003_68f80b0acb63a21d.txt');

it('reads and backs up a library that a window has open, and refuses to change it', async () => {
  const library = tempLibrary();
  await runBaoku(['import', seed, '--library', library]);
  const window = await openApplication({ libraryPath: library, create: false, mayWriteFiles: false });
  try {
    const list = await runBaoku(['list', '--json', '--library', library]);
    const { articles } = JSON.parse(list.out) as { articles: { id: string }[] };
    expect([list.status, articles.length]).toEqual([0, 1]);
    const search = await runBaoku(['search', '工会', '--json', '--library', library]);
    expect(JSON.parse(search.out)).toMatchObject({ total: 1 });
    const copy = path.join(tempFolder(), 'copy.baoku');
    const backup = await runBaoku(['backup', '--out', copy, '--library', library]);
    expect([backup.status, backup.err]).toEqual([0, '']);

    const tag = await runBaoku(['tag', articles[0]?.id ?? '', '--add', '头版', '--library', library]);
    expect([tag.status, tag.out]).toEqual([1, '']);
    expect(tag.err).toContain('正被另一个程序使用');
  } finally {
    await window.close();
  }
});
