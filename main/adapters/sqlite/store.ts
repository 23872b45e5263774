import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#core/app-error.ts';
import type { ReadTransaction, Store, WriteTransaction } from '#core/ports/store.ts';
import { createArticleReader } from './article-reader.ts';
import { createArticleWriter } from './article-writer.ts';
import { createBatchReader, createBatchWriter } from './batches.ts';
import type { Connection } from './database.ts';
import { createImageReader, createImageWriter } from './images.ts';
import { createIntegrityReader } from './integrity.ts';
import { createLibraryReader } from './library-reader.ts';
import { createLibraryWriter } from './library-writer.ts';
import { createLookAlikeReader, createLookAlikeWriter } from './look-alikes.ts';
import { createPageLinkReader, createPageLinkWriter } from './page-links.ts';
import { createPageRecordReader } from './page-record-reader.ts';
import { createPageRecordWriter } from './page-record-writer.ts';
import {
  createActivityReader,
  createActivityWriter,
  createJobReader,
  createJobWriter,
  createSettingsReader,
  createSettingsWriter,
} from './records.ts';
import { createRememberedReader, createRememberedWriter } from './remembered.ts';
import { createSearchIndexWriter } from './search/create-search-index-writer.ts';
import { createSearchIndex } from './search/create-search-index.ts';
import { createSearchRecordReader } from './search-records.ts';
import { createSavedSearchReader, createSavedSearchWriter } from './saved-searches.ts';
import { createSourceReader, createSourceWriter } from './sources.ts';
import { asAppError } from './storage-errors.ts';
import { createTagReader, createTagWriter } from './tags.ts';
import {
  createHistoryReader,
  createHistoryWriter,
  installUndoTriggers,
  startRecording,
  stopRecording,
} from './undo-log.ts';

/** A store over a read-only connection: writes are refused. */
export function createReaderStore(connection: Connection): Store {
  const tx = readTransaction(connection);
  return {
    read: (work) => run(connection.raw.transaction(() => work(tx))),
    write: () => {
      throw new AppError('busy', { reason: 'read-only' });
    },
    backup: (path) => backup(connection, path),
  };
}

/** A store over the library's one writing connection. */
export function createWriterStore(connection: Connection): Store {
  installUndoTriggers(connection);
  const reading = readTransaction(connection);
  const tx = writeTransaction(connection, reading);
  const setSync = createSyncSwitch(connection);
  return {
    read: (work) => run(connection.raw.transaction(() => work(reading))),
    write: (command, work) => {
      setSync(command.syncLater === true ? 'later' : 'now');
      return run(
        connection.raw.transaction(() => {
          if (command.undoable) startRecording(connection, command);
          const result = work(tx);
          if (command.undoable) stopRecording(connection);
          if (command.indexLater) tx.searchWriter.postpone();
          else tx.searchWriter.flush();
          return result;
        }).immediate,
      );
    },
    backup: (path) => backup(connection, path),
  };
}

/** With a write-ahead log, NORMAL leaves out only the wait at each commit; the file stays whole in any case. */
function createSyncSwitch({ raw }: Connection): (when: 'now' | 'later') => void {
  const [normal, full] = [1, 2];
  let isLater = false;
  return (when) => {
    // Within a transaction nothing can be changed; whoever has set something lower than FULL means it.
    if (isLater === (when === 'later') || raw.inTransaction) return;
    const [from, to] = isLater ? [normal, full] : [full, normal];
    if (raw.pragma('synchronous', { simple: true }) === from) raw.pragma(`synchronous = ${to}`);
    isLater = !isLater;
  };
}

function run<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asAppError(error);
  }
}

function readTransaction(connection: Connection): ReadTransaction {
  const searchWriter = createSearchIndexWriter(connection.raw);
  return {
    library: createLibraryReader(connection),
    sources: createSourceReader(connection),
    articles: createArticleReader(connection),
    pageLinks: createPageLinkReader(connection),
    pageRecords: createPageRecordReader(connection),
    tags: createTagReader(connection),
    images: createImageReader(connection),
    batches: createBatchReader(connection),
    jobs: createJobReader(connection),
    settings: createSettingsReader(connection),
    history: createHistoryReader(connection),
    activity: createActivityReader(connection),
    remembered: createRememberedReader(connection),
    lookAlikes: createLookAlikeReader(connection),
    search: createSearchIndex(connection.raw),
    searchRecords: createSearchRecordReader(connection),
    savedSearches: createSavedSearchReader(connection),
    integrity: createIntegrityReader(connection, () => searchWriter.check()),
  };
}

function writeTransaction(connection: Connection, reading: ReadTransaction): WriteTransaction {
  return {
    ...reading,
    library: createLibraryWriter(connection),
    sources: createSourceWriter(connection),
    articles: createArticleWriter(connection),
    pageLinks: createPageLinkWriter(connection),
    pageRecords: createPageRecordWriter(connection),
    tags: createTagWriter(connection),
    images: createImageWriter(connection),
    batches: createBatchWriter(connection),
    jobs: createJobWriter(connection),
    settings: createSettingsWriter(connection),
    history: createHistoryWriter(connection),
    activity: createActivityWriter(connection),
    remembered: createRememberedWriter(connection),
    lookAlikes: createLookAlikeWriter(connection),
    searchWriter: createSearchIndexWriter(connection.raw),
    savedSearches: createSavedSearchWriter(connection),
  };
}

/** SQLite's online backup, then a full check of the copy; only a copy that passes gets its name. */
async function backup(connection: Connection, path: string): Promise<{ bytes: number }> {
  const aside = `${path}.part`;
  const clear = (): void => {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${aside}${ending}`, { force: true });
  };
  try {
    if (!existsSync(dirname(path)))
      throw new AppError('storage', { reason: 'path-unwritable', path, detail: 'ENOENT' });
    clear();
    await connection.raw.backup(aside);
    verifyCopy(aside, path);
    renameSync(aside, path);
    return { bytes: statSync(path).size };
  } catch (error) {
    clear();
    throw backupError(error, path);
  }
}

/** Sets the copy to a plain journal, too, so that it is one file and opens from a read-only disk. */
function verifyCopy(aside: string, path: string): void {
  const copy = new Database(aside);
  try {
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') {
      throw new AppError('storage', { reason: 'backup-damaged', path });
    }
  } finally {
    copy.close();
  }
}

/** What cannot be written here is the copy, not the library. */
function backupError(error: unknown, path: string): unknown {
  const known = asAppError(error);
  const detail = (error as { code?: unknown }).code;
  const isPlace =
    typeof detail === 'string' && /^(?:SQLITE_(?:CANTOPEN|READONLY|IOERR)|E[A-Z]+$)/.test(detail);
  return isPlace ? new AppError('storage', { reason: 'path-unwritable', path, detail }) : known;
}
