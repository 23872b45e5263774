import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { LibraryError } from '#core/library-error.ts';

/** 'BKBK' in the file's header tells a Baoku library from any other SQLite file. */
export const applicationId = 0x424b424b;

/** What stands at a path; `path` has its links resolved, so that every way to a file leads to one lock. */
export type LibraryFile = { path: string; state: 'none' | 'empty' | 'filled' };

/** Throws LibraryError `unreadable` or, for a folder or a device, `not-a-library`. */
export function findLibraryFile(path: string): LibraryFile {
  let stat: Stats | undefined;
  try {
    stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) {
      if (!existsSync(dirname(path))) throw new LibraryError('unreadable', path, 'the folder does not exist');
      return { path, state: 'none' };
    }
    if (!stat.isFile()) throw new LibraryError('not-a-library', path);
    accessSync(path, constants.R_OK | constants.W_OK);
    return { path: realpathSync(path), state: stat.size === 0 ? 'empty' : 'filled' };
  } catch (error) {
    throw error instanceof LibraryError ? error : new LibraryError('unreadable', path, error);
  }
}

/**
 * Reads the header before SQLite touches the file, so that a foreign or newer file gets no journal beside it. Call it
 * only while no connection of this process is open on the file: closing a handle drops the process's locks on it.
 */
export function refuseForeignFile(path: string, newestVersion: number): void {
  const header = Buffer.alloc(100);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new LibraryError('unreadable', path, error);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new LibraryError('not-a-library', path);
  if (header.readInt32BE(68) !== applicationId) throw new LibraryError('not-a-library', path);
  if (header.readInt32BE(60) > newestVersion) throw new LibraryError('newer', path);
}

/** Has `make` write a file aside and puts it in its place whole, or leaves nothing behind. */
export function putInPlace(path: string, make: (aside: string) => void): void {
  const aside = `${path}.part`;
  const clear = (): void => {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${aside}${ending}`, { force: true });
  };
  clear();
  try {
    make(aside);
    const file = openSync(aside, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(aside, path);
  } catch (error) {
    clear();
    throw error;
  }
}
