import { AppError } from '#core/app-error.ts';
import type { Connection } from './database.ts';

type UidTable =
  | 'publication'
  | 'issue'
  | 'page'
  | 'source'
  | 'article'
  | 'image'
  | 'tag'
  | 'job'
  | 'saved_search';

/** Row id of an outside id, or null. */
export function findRowId(connection: Connection, table: UidTable, uid: string): number | null {
  return connection.prepare<{ id: number }>(`SELECT id FROM ${table} WHERE uid = ?`).get(uid)?.id ?? null;
}

/** Row id of an outside id; AppError `not_found` where there is none. */
export function rowId(connection: Connection, table: UidTable, uid: string): number {
  const id = findRowId(connection, table, uid);
  if (id === null) throw new AppError('not_found', { reason: `${table}-missing`, id: uid });
  return id;
}
