import Database from 'better-sqlite3';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createSearchIndexWriter } from '#adapters/sqlite/search/create-search-index-writer.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const seed = path.resolve(import.meta.dirname, '../../../seeds/003_68f80b0acb63a21d.txt');

it('a search waits until articles that an upgrade left unindexed are found again', async () => {
  const library = tempLibrary();
  const baoku = (...args: string[]) => runBaoku([...args, '--library', library, '--json']);
  await baoku('import', seed);
  const whole = JSON.parse((await baoku('search', '工会')).out) as { total: number };
  expect(whole.total).toBeGreaterThan(0);
  const database = new Database(library);
  database.transaction(() => createSearchIndexWriter(database).startRebuild())();
  database.close();
  const again = JSON.parse((await baoku('search', '工会')).out) as { total: number };
  expect(again).toMatchObject({ total: whole.total, waiting: 0 });
});
