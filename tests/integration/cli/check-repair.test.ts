import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const seed = path.resolve(import.meta.dirname, '../../../seeds/003_68f80b0acb63a21d.txt');

it('says what is wrong with a damaged search index, and makes it anew when asked to', async () => {
  const library = tempLibrary();
  const baoku = (...args: string[]) => runBaoku([...args, '--library', library, '--json']);
  await baoku('import', seed);
  const database = new Database(library);
  database.exec('DELETE FROM search_chunk');
  database.close();

  const found = await baoku('check');
  expect([found.status, JSON.parse(found.out).ok]).toEqual([1, false]);
  expect(found.err).toContain('search-missing');
  expect(found.err).toContain('baoku check --repair');
  const repaired = await baoku('check', '--repair');
  expect([repaired.status, JSON.parse(repaired.out)]).toEqual([0, { ok: true, problems: [] }]);
  expect(JSON.parse((await baoku('search', '工会')).out)).toMatchObject({ total: 1 });
});
