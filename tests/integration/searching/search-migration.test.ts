import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '#adapters/sqlite/migrate.ts';
import { createSearchIndexWriter } from '#adapters/sqlite/search/create-search-index-writer.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';

const limits = { atOnce: 64, freshTexts: 4, batch: 64, largest: 64 };
/** The last version whose rows of columns hold all there is of an article. */
const BEFORE_DETAILS = 13;

type Row = { id: number; columns: Buffer };

function rowsOf(database: Database.Database, table: 'search_chunk' | 'search_detail'): Row[] {
  return database.prepare<[], Row>(`SELECT id, columns FROM ${table} ORDER BY id`).all();
}

/** A row as it was before: both rows' columns, interleaved by their widths. */
function oneRow(chunk: Buffer, detail: Buffer): Buffer {
  const word = 512 * 4;
  const words = (bytes: Buffer, from: number, count = 1) => bytes.subarray(from, from + count * word);
  return Buffer.concat([
    detail.subarray(0, 4096),
    words(chunk, 0, 2),
    words(detail, 4096),
    words(chunk, 2 * word),
    words(detail, 4096 + word, 2),
    words(chunk, 3 * word),
    detail.subarray(4096 + 3 * word, 4096 + 5 * word + 512 * 12),
    chunk.subarray(4 * word + 512 * 2),
    detail.subarray(4096 + 5 * word + 512 * 12),
  ]);
}

function goBack(database: Database.Database): void {
  const details = rowsOf(database, 'search_detail');
  const put = database.prepare('UPDATE search_chunk SET columns = ? WHERE id = ?');
  rowsOf(database, 'search_chunk').forEach(({ id, columns }, at) =>
    put.run(oneRow(columns, (details[at] as Row).columns), id),
  );
  // With what later steps made, which would be made again.
  database.exec('DROP TABLE search_detail; DROP TABLE look_alike_correction; DROP TABLE look_alike');
  for (const table of ['issue_tag__search', 'page__search_tags', 'article__search_tags'])
    for (const change of ['insert', 'delete', 'update']) database.exec(`DROP TRIGGER ${table}_${change}`);
  for (const column of ['bag_position', 'place'])
    database.exec(`ALTER TABLE import_file DROP COLUMN ${column}`);
  database.pragma(`user_version = ${BEFORE_DETAILS}`);
}

/** More than one row of articles, with and without heads, people, dates; some of them not in any segment. */
function fill(library: SearchLibrary): void {
  for (let number = 0; number < 600; number += 1)
    library.add({
      headline: `第${number}届大会`,
      ...(number % 3 === 0 && { column: '工会之声', kicker: '本报' }),
      people: number % 4 === 0 ? ['李新和', `记者${number % 7}`] : [],
      date: number % 5 === 0 ? '2021-07' : `2022-10-${String(10 + (number % 20))}`,
      text: `工会主席${number % 11}`,
    });
  while (library.background(64) > 0);
  library.add({ headline: '未入段', text: '工会' });
}

const queries = [
  '工会',
  '标题:届大会',
  '栏目:工会之声',
  '记者:李新和',
  '日期:2021-07-05..2021-07-06',
  '有:署名',
];

describe('an index from before the details had rows of their own', () => {
  it('is the same afterwards as one that was made since', () => {
    const path = tempLibrary();
    const made = openSearchLibrary(limits, path);
    fill(made);
    const before = [rowsOf(made.database, 'search_chunk'), rowsOf(made.database, 'search_detail')];
    expect(before.map((rows) => rows.length)).toEqual([2, 2]);
    const answers = queries.map((query) => made.ids(query));
    expect(answers.every((ids) => ids.length > 0)).toBe(true);
    goBack(made.database);
    made.database.close();

    const library = openSearchLibrary(limits, path);
    expect([rowsOf(library.database, 'search_chunk'), rowsOf(library.database, 'search_detail')]).toEqual(
      before,
    );
    expect(library.writer.check()).toEqual([]);
    expect(queries.map((query) => library.ids(query))).toEqual(answers);
    library.database.close();
  });

  it('is made anew where it was damaged', () => {
    const path = tempLibrary();
    const made = openSearchLibrary(limits, path);
    fill(made);
    const answers = queries.map((query) => made.ids(query));
    goBack(made.database);
    made.run('UPDATE search_chunk SET columns = substr(columns, 1, 20000) WHERE id = 0');
    made.database.close();

    const database = new Database(path);
    migrate(database, readMigrations());
    const writer = createSearchIndexWriter(database, limits);
    expect(writer.check().map(({ check }) => check)).toEqual(['search-damaged']);
    database.exec(`UPDATE article SET headline = '第零届大会' WHERE id = 1`);
    database.transaction(() => writer.flush()).immediate();
    while (database.transaction(() => writer.flushSome(64)).immediate() > 0);
    expect(writer.check()).toEqual([]);
    database.close();
    const library = openSearchLibrary(limits, path);
    expect(queries.map((query) => new Set(library.ids(query)))).toEqual(answers.map((ids) => new Set(ids)));
    library.database.close();
  });
});
