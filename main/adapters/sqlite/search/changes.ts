import type { Connection } from '#adapters/sqlite/database.ts';

/** So many changes are kept; a reader that has missed more reads all anew. */
const KEPT = 500;

/** The state of the index that a reader has read. */
export type Change = { id: number; token: number };

/** Numbers a change of the index. The token tells it from one of the same number that was rolled back. */
export function beginChange(connection: Connection): number {
  const id = connection
    .prepare<number>(
      `INSERT INTO search_change (id, token) SELECT coalesce(max(id), 0) + 1, ? FROM search_change RETURNING id`,
    )
    .pluck()
    .get(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)) as number;
  connection.prepare('DELETE FROM search_change WHERE id <= ?').run(id - KEPT);
  return id;
}

/** Forgets all changes, so that every reader reads the whole index anew. */
export function forgetChanges(connection: Connection): void {
  connection.prepare('DELETE FROM search_change WHERE id < (SELECT max(id) FROM search_change)').run();
  connection
    .prepare('UPDATE search_change SET token = ?')
    .run(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER));
}

export function latestChange(connection: Connection): Change {
  return (
    connection.prepare<Change>('SELECT id, token FROM search_change ORDER BY id DESC LIMIT 1').get() ?? {
      id: 0,
      token: -1,
    }
  );
}

/** Whether the index has gone through that state. */
export function knowsChange(connection: Connection, change: Change): boolean {
  const token = connection
    .prepare<number>('SELECT token FROM search_change WHERE id = ?')
    .pluck()
    .get(change.id);
  return token === change.token;
}
