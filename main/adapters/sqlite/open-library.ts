import Database from 'better-sqlite3';
import { accessSync, closeSync, constants, copyFileSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { LibraryError, type LibraryErrorReason } from '#core/library-error.ts';
import { type Connection, createConnection } from './database.ts';
import { migrate, type Migration, readMigrations, schemaVersion } from './migrate.ts';

/** 'BKBK' in the file's header tells a Baoku library from any other SQLite file. */
export const applicationId = 0x424b424b;

export type OpenOptions = { create: boolean; migrations?: Migration[] };

/**
 * Opens the library's one writing connection, making or upgrading the file where that is needed. A copy is kept beside
 * the file before an upgrade. Throws LibraryError and leaves the file as it was.
 */
export function openWriter(path: string, options: OpenOptions): Connection {
  const migrations = options.migrations ?? readMigrations();
  const isNew = !existsSync(path) || statSync(path).size === 0;
  if (isNew && !options.create) throw new LibraryError('missing', path);
  if (!isNew) refuseForeignFile(path);
  return guard(path, () => {
    const database = new Database(path, { timeout: 2000 });
    try {
      prepareWriter(database, path, migrations, isNew);
      return createConnection(database);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Opens a read-only connection to a library that the writer has opened before. */
export function openReader(path: string): Connection {
  return guard(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 });
    database.pragma('trusted_schema = OFF');
    database.pragma('query_only = ON');
    database.pragma('cache_size = -16000');
    return createConnection(database);
  });
}

function prepareWriter(database: Database.Database, path: string, migrations: Migration[], isNew: boolean): void {
  database.pragma('trusted_schema = OFF');
  if (!isNew) {
    const id = database.pragma('application_id', { simple: true });
    if (id !== applicationId) throw new LibraryError('not-a-library', path);
    if (schemaVersion(database) > migrations.length) throw new LibraryError('newer', path);
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new LibraryError('damaged', path);
  }
  // The lock is held by the whole process: a second writer is refused instead of waited for.
  database.pragma('journal_mode = WAL');
  takeWriterLock(database, path);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -16000');
  if (isNew) database.pragma(`application_id = ${applicationId}`);
  else if (schemaVersion(database) < migrations.length) copyBeforeUpgrade(database, path);
  migrate(database, migrations);
  if (database.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('foreign keys are off');
}

const lockOwners = new Map<string, Database.Database>();

/**
 * One process writes a library at a time. A second SQLite file beside the library, held in an exclusive transaction for
 * as long as the writer lives, says so; the operating system lets go of it when the process dies.
 */
function takeWriterLock(database: Database.Database, path: string): void {
  const lock = new Database(`${path}-lock`, { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new LibraryError('locked', path, error);
  }
  lockOwners.set(database.name, lock);
}

/** Closes a writer: folds the WAL back into the file and lets go of the lock. */
export function closeWriter(connection: Connection): void {
  const { raw } = connection;
  try {
    raw.pragma('optimize');
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
    const lock = lockOwners.get(raw.name);
    lockOwners.delete(raw.name);
    lock?.close();
    rmSync(`${raw.name}-lock`, { force: true });
  }
}

function copyBeforeUpgrade(database: Database.Database, path: string): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(path, `${path}-before-v${schemaVersion(database) + 1}`);
}

/** Reads the header before SQLite touches the file, so that a foreign file gets no journal beside it. */
function refuseForeignFile(path: string): void {
  const header = Buffer.alloc(100);
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    if (!statSync(path).isFile()) throw new LibraryError('not-a-library', path);
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, 100, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    throw new LibraryError('unreadable', path, error);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new LibraryError('not-a-library', path);
  if (header.readInt32BE(68) !== applicationId) throw new LibraryError('not-a-library', path);
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
};

function guard<Result>(path: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const reason =
      typeof code === 'string' ? reasons[code] ?? reasons[code.split('_').slice(0, 2).join('_')] : undefined;
    if (reason) throw new LibraryError(reason, path, error);
    throw error instanceof TypeError ? new LibraryError('unreadable', path, error) : error;
  }
}
