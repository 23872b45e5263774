import type Database from 'better-sqlite3';
import type { SearchIndex } from '#core/ports/search-index.ts';

/** The searches of an index as the application asks them: each in one read transaction. */
export function readAtOnce(database: Database.Database, index: SearchIndex): Pick<SearchIndex, 'find'> {
  return { find: database.transaction(index.find) };
}
