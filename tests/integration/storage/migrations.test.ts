import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationId } from '#adapters/sqlite/library-file.ts';
import { migrate, type Migration, readMigrations, schemaVersion } from '#adapters/sqlite/migrate.ts';
import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';
import { createSearchIndexWriter } from '#adapters/sqlite/search/create-search-index-writer.ts';
import { createWriterStore } from '#adapters/sqlite/store.ts';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';
import { LibraryError } from '#core/library-error.ts';
import { dumpTables, type TableDump } from '#tests/support/dump-tables.ts';
import { fillFirstSchema, firstTables } from '#tests/support/first-schema.ts';
import { schemaPath, schemaText } from '#tests/support/schema-text.ts';
import { folderState } from '#tests/support/sqlite-files.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';
import { dirname } from 'node:path';

const migrations = readMigrations();

function libraryAt(path: string, version: number): void {
  const database = new Database(path);
  database.pragma(`application_id = ${applicationId}`);
  database.pragma('foreign_keys = ON');
  migrate(database, migrations, version);
  if (version > 0) fillFirstSchema(database);
  database.pragma('journal_mode = WAL');
  database.close();
}

function rowsOf(path: string): TableDump {
  const database = new Database(path, { readonly: true });
  const rows = dumpTables(database, firstTables);
  database.close();
  return rows;
}

/** The rows of a later version with the columns of an earlier one: a step may add some. */
function asBefore(rows: TableDump, before: TableDump): TableDump {
  return Object.fromEntries(
    Object.entries(rows).map(([table, own]) => {
      const known = Object.keys(before[table]?.[0] ?? {});
      return [table, own.map((row) => Object.fromEntries(known.map((name) => [name, row[name]])))];
    }),
  );
}

describe('migrations', () => {
  it('make, from nothing, the schema that stands in schema.sql', () => {
    expect(schemaText()).toBe(readFileSync(schemaPath, 'utf8'));
  });

  it.each(migrations.filter(({ version }) => version > 1))(
    'step $version keeps every row of the version before it',
    ({ version }) => {
      const path = tempLibrary();
      libraryAt(path, version - 1);
      const before = rowsOf(path);
      const connection = openWriter(path, { create: false, migrations: migrations.slice(0, version) });
      expect(schemaVersion(connection.raw)).toBe(version);
      expect(connection.raw.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(connection.raw.pragma('foreign_key_check')).toEqual([]);
      closeWriter(connection);
      expect(asBefore(rowsOf(path), before)).toEqual(before);
    },
  );

  it('leave the oldest library whole, and its articles to be taken into the search index', () => {
    const path = tempLibrary();
    libraryAt(path, 1);
    const connection = openWriter(path, { create: false });
    const store = createWriterStore(connection);
    const index = createSearchIndexWriter(connection.raw);
    while (connection.raw.transaction(() => index.flushSome(100))() > 0);
    expect(store.read((tx) => tx.integrity.problems())).toEqual([]);
    const found = store.read((tx) => tx.search.searchIds({ query: '动员会', filter: {}, sort: 'relevance' }));
    expect(found).toHaveLength(1);
    expect(store.read((tx) => tx.pageLinks.waitingPages(8))).toHaveLength(1);
    closeWriter(connection);
  });

  it('let the pages of an older library wait for their review where nobody has worked on them yet', () => {
    const path = tempLibrary();
    libraryAt(path, 2);
    const older = new Database(path);
    older.exec(
      `INSERT INTO page (id, uid, issue_id, number, position, created_at) SELECT 2, 'second', issue_id, '4', 4, 7 FROM page;
       INSERT INTO article (id, uid, page_id, position, kind, status, people, chars, truncated, confidence, doubts,
        doubt_count, revision, created_at, updated_at)
       SELECT 2, 'proofread', 2, 1, kind, 'first-proof', people, chars, truncated, confidence, doubts, doubt_count,
        revision, created_at, updated_at FROM article`,
    );
    older.close();
    const connection = openWriter(path, { create: false });
    expect(connection.raw.prepare('SELECT id, reviewed_at, dismissed FROM page ORDER BY id').all()).toEqual([
      { id: 1, reviewed_at: null, dismissed: '[]' },
      { id: 2, reviewed_at: 7, dismissed: '[]' },
    ]);
    closeWriter(connection);
  });

  it('keep a whole copy of the library as it was before the first step', () => {
    const path = tempLibrary();
    libraryAt(path, 1);
    const before = rowsOf(path);
    closeWriter(openWriter(path, { create: false }));
    const copy = `${path}-before-v2`;
    expect(rowsOf(copy)).toEqual(before);
    const connection = openWriter(copy, { create: false, migrations: migrations.slice(0, 1) });
    expect(schemaVersion(connection.raw)).toBe(1);
    closeWriter(connection);
  });

  const next = migrations.length + 1;
  it.each<[string, string, Migration]>([
    [
      'disk-full',
      'the disk is full',
      {
        version: next,
        name: 'big',
        sql: 'PRAGMA max_page_count = 1; CREATE TABLE big (bytes BLOB); INSERT INTO big VALUES (zeroblob(10000000));',
      },
    ],
    [
      'SQLITE_ERROR',
      'a step is wrong',
      {
        version: next,
        name: 'wrong',
        sql: 'CREATE TABLE half (id INTEGER PRIMARY KEY); DROP TABLE nothing;',
      },
    ],
  ])('leave the library as it was where %s (%s)', (reason, _why, failing) => {
    const path = tempLibrary();
    libraryAt(path, migrations.length);
    const before = folderState(dirname(path))['library.baoku'];
    let thrown: unknown;
    try {
      openWriter(path, { create: false, migrations: [...migrations, failing] });
    } catch (error) {
      thrown = error;
    }
    expect(thrown instanceof LibraryError ? thrown.reason : (thrown as { code: string }).code).toBe(reason);
    const after = folderState(dirname(path));
    expect(after['library.baoku']).toBe(before);
    expect(Object.keys(after).sort()).toEqual(['library.baoku', `library.baoku-before-v${next}`]);
    const connection = openWriter(path, { create: false });
    expect(schemaVersion(connection.raw)).toBe(migrations.length);
    closeWriter(connection);
  });

  it('leave nothing behind where a new library cannot be made', () => {
    const path = tempLibrary();
    const [first, ...others] = migrations as [Migration, ...Migration[]];
    const failing = { ...first, sql: `PRAGMA max_page_count = 4; ${first.sql}` };
    expect(() => openWriter(path, { create: true, migrations: [failing, ...others] })).toThrow(
      new LibraryError('disk-full', path),
    );
    expect(folderState(dirname(path))).toEqual({});
  });
});

describe('the schema', () => {
  const database = new Database(':memory:');
  migrate(database, migrations);

  it('has no bytes in tables that undo keeps copies of as JSON, and an id in each', () => {
    for (const table of undoableTables) {
      const columns = database.prepare(`SELECT name, type, pk FROM pragma_table_info(?)`).all(table) as {
        name: string;
        type: string;
        pk: number;
      }[];
      expect(columns.filter((column) => !['INTEGER', 'TEXT', 'REAL'].includes(column.type))).toEqual([]);
      expect(columns.filter((column) => column.pk > 0)).toEqual([{ name: 'id', type: 'INTEGER', pk: 1 }]);
    }
  });

  it('has only strict tables of its own', () => {
    const loose = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  it('has an index for every reference', () => {
    const tables = database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
      .pluck()
      .all() as string[];
    const bare: string[] = [];
    for (const table of tables) {
      const indexed = new Set(
        (database.prepare(`SELECT name FROM pragma_index_list(?)`).pluck().all(table) as string[]).map(
          (index) =>
            database.prepare('SELECT name FROM pragma_index_info(?) WHERE seqno = 0').pluck().get(index),
        ),
      );
      const keys = database
        .prepare(`SELECT "from" FROM pragma_foreign_key_list(?)`)
        .pluck()
        .all(table) as string[];
      bare.push(...keys.filter((key) => key !== 'id' && !indexed.has(key)).map((key) => `${table}.${key}`));
    }
    expect(bare).toEqual([]);
  });
});
