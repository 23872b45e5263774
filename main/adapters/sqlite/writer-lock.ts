import Database from 'better-sqlite3';
import { rmSync, statSync } from 'node:fs';
import { LibraryError } from '#core/library-error.ts';

export type WriterLock = { release(): void };

const attempts = 5;

export function writerLockPath(libraryPath: string): string {
  return `${libraryPath}-lock`;
}

/**
 * One process writes a library at a time. A second SQLite file beside the library, held in an exclusive transaction for
 * as long as the writer lives, says so; the operating system lets go of it when the process dies. Throws LibraryError
 * `locked`. The file is only ever opened by SQLite: closing a handle of our own would drop the process's locks on it.
 */
export function takeWriterLock(libraryPath: string): WriterLock {
  const path = writerLockPath(libraryPath);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (identityOf(path) === null) new Database(path).close();
    const before = identityOf(path);
    const lock = new Database(path, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      const { code } = error as { code?: unknown };
      if (typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
        throw new LibraryError('locked', libraryPath, error);
      throw error;
    }
    // A former holder may have taken the file away between opening and locking it; then the lock holds nobody off.
    if (before !== null && before === identityOf(path)) return { release: () => release(lock, path) };
    lock.close();
  }
  throw new LibraryError('locked', libraryPath);
}

/** The file goes before the lock does, so that nobody takes away a file that somebody else has just locked. */
function release(lock: Database.Database, path: string): void {
  const isGone = remove(path);
  lock.close();
  if (!isGone) remove(path);
}

/** Windows does not remove a file that anybody has open. */
function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev} ${stat.ino} ${stat.birthtimeNs}` : null;
}
