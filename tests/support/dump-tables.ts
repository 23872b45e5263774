import type Database from 'better-sqlite3';

type Row = Record<string, unknown>;
export type TableDump = Record<string, Row[]>;

/** All rows of the given tables in the order of their ids, without the given columns. */
export function dumpTables(
  database: Database.Database,
  tables: readonly string[],
  without: Readonly<Record<string, readonly string[]>> = {},
): TableDump {
  return Object.fromEntries(
    tables.map((table) => {
      const rows = database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`).all();
      for (const row of rows) for (const column of without[table] ?? []) delete row[column];
      return [table, rows];
    }),
  );
}
