import type Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';

/** Up to this size the whole file is checked at each opening: 8 MB take about 0.2 s. */
const checkedWhole = 8 * 1024 * 1024;
const checkedWholeRows = 2000;

/**
 * Whether the file shows damage, in a time that does not grow with the library: a small file is checked whole, of a
 * large one the length, the small tables, and both ends of each large table. What lies between is checked by every
 * backup and by `baoku check`, and told as damage when it is read.
 */
export function showsDamage(database: Database.Database, path: string): boolean {
  const bytes = pragmaNumber(database, 'page_count') * pragmaNumber(database, 'page_size');
  if (bytes <= checkedWhole) return !passes(database, 'quick_check(1)');
  // With a WAL beside it the file may rightly be shorter than it will be.
  if (!existsSync(`${path}-wal`) && statSync(path).size < bytes) return true;
  return rowTables(database).some((table) => {
    // Asked for together in one SELECT, SQLite would read the whole table for them.
    const ends = database
      .prepare(
        `SELECT (SELECT min(rowid) FROM "${table}") AS first, (SELECT max(rowid) FROM "${table}") AS last`,
      )
      .get() as { first: number | null; last: number | null };
    const span = (ends.last ?? 0) - (ends.first ?? 0);
    return span <= checkedWholeRows && !passes(database, `quick_check("${table}")`);
  });
}

function rowTables(database: Database.Database): string[] {
  const tables = database.pragma('table_list') as { schema: string; name: string; type: string; wr: 0 | 1 }[];
  return tables
    .filter(
      ({ schema, type, wr }) => schema === 'main' && wr === 0 && (type === 'table' || type === 'shadow'),
    )
    .map(({ name }) => name);
}

function passes(database: Database.Database, check: string): boolean {
  return database.pragma(check, { simple: true }) === 'ok';
}

function pragmaNumber(database: Database.Database, name: string): number {
  return database.pragma(name, { simple: true }) as number;
}
