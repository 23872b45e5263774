import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { LibraryError, type LibraryErrorReason } from '#core/library-error.ts';
import { type Connection, createConnection } from './database.ts';
import { showsDamage } from './opening-check.ts';
import { applicationId, findLibraryFile, putInPlace, refuseForeignFile } from './library-file.ts';
import { migrate, type Migration, readMigrations, schemaVersion } from './migrate.ts';
import { sharedPlaceOf } from './shared-place.ts';
import { takeWriterLock, type WriterLock, writerLockPath } from './writer-lock.ts';

export type OpenOptions = { create: boolean; migrations?: Migration[] };

const locks = new WeakMap<Database.Database, WriterLock>();

/**
 * Opens the library's one writing connection, making or upgrading the file where that is needed. A copy is kept beside
 * the file before an upgrade. Throws LibraryError and leaves the file as it was.
 */
export function openWriter(wantedPath: string, options: OpenOptions): Connection {
  const migrations = options.migrations ?? readMigrations();
  const { path, state } = findLibraryFile(wantedPath);
  const shared = sharedPlaceOf(path);
  if (shared) throw new LibraryError('network-share', path, shared.name);
  // SQLite leaves an empty file where it is stopped before its first write, so that one is begun anew.
  const isNew = state !== 'filled';
  if (isNew && !options.create) throw new LibraryError(state === 'none' ? 'missing' : 'not-a-library', path);
  return guard(path, () => {
    // Nobody has the library open: a foreign file is told before anything is made beside it.
    const isFree = !existsSync(writerLockPath(path));
    if (!isNew && isFree) refuseForeignFile(path, migrations.length);
    const lock = takeWriterLock(path);
    let database: Database.Database | null = null;
    try {
      if (isNew) createFile(path, migrations);
      else if (!isFree) refuseForeignFile(path, migrations.length);
      database = new Database(path, { fileMustExist: true, timeout: 2000 });
      prepareWriter(database, path, migrations);
      locks.set(database, lock);
      return createConnection(database);
    } catch (error) {
      database?.close();
      lock.release();
      throw error;
    }
  });
}

/** Opens a read-only connection to a library that the writer has opened before. */
export function openReader(path: string): Connection {
  return guard(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 });
    try {
      database.pragma('trusted_schema = OFF');
      database.pragma('query_only = ON');
      database.pragma('cache_size = -16000');
      return createConnection(database);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Closes a writer: folds the WAL back into the file and lets go of the lock. */
export function closeWriter(connection: Connection): void {
  const { raw } = connection;
  try {
    raw.pragma('optimize');
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // On a full disk the WAL stays beside the file and is read at the next opening.
  } finally {
    raw.close();
    locks.get(raw)?.release();
    locks.delete(raw);
  }
}

/** A process that is stopped while it makes a library leaves no half-made one behind. */
function createFile(path: string, migrations: Migration[]): void {
  putInPlace(path, (aside) => {
    const database = new Database(aside);
    try {
      // Waiting for the disk at each step would be for nothing: the file counts only once it is in its place, which waits.
      database.pragma('synchronous = OFF');
      database.pragma('journal_mode = WAL');
      database.pragma('trusted_schema = OFF');
      database.pragma('foreign_keys = ON');
      database.pragma(`application_id = ${applicationId}`);
      migrate(database, migrations);
    } finally {
      database.close();
    }
  });
}

function prepareWriter(database: Database.Database, path: string, migrations: Migration[]): void {
  database.pragma('trusted_schema = OFF');
  if (database.pragma('application_id', { simple: true }) !== applicationId)
    throw new LibraryError('not-a-library', path);
  if (schemaVersion(database) > migrations.length) throw new LibraryError('newer', path);
  if (showsDamage(database, path)) throw new LibraryError('damaged', path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -16000');
  // Each checkpoint waits for the disk twice: what an import or a rebuild of the index writes is folded in by 16 MB, not by 4.
  database.pragma('wal_autocheckpoint = 4000');
  if (schemaVersion(database) < migrations.length) copyBeforeUpgrade(database, path);
  migrate(database, migrations);
  // What a statement may have to take back: an article with its lists is more than the 64 KB that SQLite keeps in memory, and
  // then every statement of the transaction goes to a temporary file. Only after the migrations, whose sorting may be large.
  database.pragma('temp_store = MEMORY');
  if (database.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('foreign keys are off');
}

function copyBeforeUpgrade(database: Database.Database, path: string): void {
  putInPlace(`${path}-before-v${schemaVersion(database) + 1}`, (aside) => {
    database.prepare('VACUUM INTO ?').run(aside);
  });
}

const reasons: Record<string, LibraryErrorReason> = {
  SQLITE_CANTOPEN: 'unreadable',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'not-a-library',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR: 'unreadable',
  SQLITE_READONLY: 'unreadable',
  SQLITE_PERM: 'unreadable',
  SQLITE_AUTH: 'unreadable',
  ENOSPC: 'disk-full',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EROFS: 'unreadable',
};

function guard<Result>(path: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const { code } = error as { code?: unknown };
    const reason =
      typeof code === 'string'
        ? (reasons[code] ?? reasons[code.split('_').slice(0, 2).join('_')])
        : undefined;
    if (reason) throw new LibraryError(reason, path, error);
    throw error;
  }
}
