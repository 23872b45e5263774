import Database from 'better-sqlite3';
import { readMigrations } from '#adapters/sqlite/migrate.ts';
import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';
import { generateLibrary, type LibraryShape } from './library-generator.ts';

/** Makes a library file with that many articles, through the migrations and then row by row; the search index stays empty. */
export function makeLargeLibrary(
  path: string,
  articles: number,
  shape: Omit<LibraryShape, 'articles'> = {},
): void {
  closeWriter(openWriter(path, { create: true, migrations: readMigrations() }));
  const database = new Database(path);
  generateLibrary(database, { ...shape, articles });
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
