import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '#core/app-error.ts';
import type { FileStore } from '#core/ports/index.ts';
import { createAsides, removeAside } from './asides.ts';
import { MAX_TEXT_BYTES } from './decode.ts';
import { createKeptFiles, keptFolder } from './kept-files.ts';
import type { StagedFiles } from './staged-files.ts';

/** A bag or a bundle of a newspaper's issues has no more than this, packed or unpacked; a zip bomb has. */
export const mostBagBytes = 256 * 1024 * 1024;

export function createFileStore(
  staged: StagedFiles,
  options: { libraryPath: string; mayWritePaths: boolean },
): FileStore {
  const refuseExisting = (path: string): void => {
    if (existsSync(path)) throw fileExists(path);
  };
  const asides = createAsides();
  const exported = keptFolder(options.libraryPath, 'export');
  const kept = {
    // What was exported may be taken in again.
    import: createKeptFiles(keptFolder(options.libraryPath, 'import'), [staged.folder, exported]),
    export: createKeptFiles(exported, [staged.folder]),
  };
  return {
    mayWritePaths: options.mayWritePaths,
    read(id) {
      const place = [kept.import, kept.export].find((each) => each.sizeOf(id) !== null) ?? staged;
      refuseTooLarge(id, place);
      const file = place.find(id);
      if (!file) throw new AppError('not_found', { reason: 'file-missing', id });
      return file;
    },
    put: (name, bytes) => staged.put(name, bytes),
    keep: (id, of = 'import') => kept[of].keep(id),
    isKept: (id) => [kept.import, kept.export].some((each) => each.sizeOf(id) !== null),
    release(ids) {
      kept.import.release(ids);
      kept.export.release(ids);
    },
    releaseAllBut(ids) {
      kept.import.releaseAllBut(ids);
      kept.export.releaseAllBut(ids);
    },
    encodeText: (text) => new TextEncoder().encode(text),
    refuseExisting,
    write(path, bytes, overwrite) {
      if (!overwrite) refuseExisting(path);
      refuseReadOnly(path);
      writeAside(path, bytes, asides.placeFor(path), overwrite ? renameSync : giveNewName);
    },
    kind(path) {
      const stat = look(path);
      return stat === undefined ? 'none' : stat.isDirectory() ? 'folder' : 'file';
    },
    join,
    backupPath(at) {
      const { libraryPath } = options;
      const stamp = new Date(at).toISOString().replace(/[:.]/g, '-');
      return join(
        dirname(libraryPath),
        `${basename(libraryPath, extname(libraryPath))}-${stamp}.baoku-backup`,
      );
    },
  };
}

/** Told before it is read, so that nobody's memory is filled with what will be refused. */
function refuseTooLarge(id: string, place: Pick<StagedFiles, 'sizeOf' | 'nameOf'>): void {
  const bytes = place.sizeOf(id);
  if (bytes === null || bytes <= MAX_TEXT_BYTES) return;
  const most = /\.zip$/i.test(place.nameOf(id) ?? '') ? mostBagBytes : MAX_TEXT_BYTES;
  if (bytes > most)
    throw new AppError('invalid', { reason: 'too-large', bytes, limitMb: most / 1024 / 1024 });
}

/** Throws AppError `storage` for a path that cannot be: a name too long, a folder that may not be looked into. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Renaming would replace a write-protected file without a word. */
function refuseReadOnly(path: string): void {
  const mode = look(path)?.mode ?? 0o200;
  if ((mode & 0o222) === 0) throw new AppError('storage', { reason: 'file-read-only', path });
}

function unwritable(path: string, error: unknown): AppError {
  const detail = (error as NodeJS.ErrnoException).code ?? '';
  return new AppError('storage', {
    reason: detail === 'ENOSPC' ? 'disk-full-for' : 'path-unwritable',
    path,
    detail,
  });
}

/** Writes beside the target, then gives it its name: whoever looks sees the old file or the whole new one. */
function writeAside(
  path: string,
  bytes: Uint8Array,
  aside: string,
  giveName: (from: string, to: string) => void,
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, bytes, { flag: 'wx' });
    const handle = openSync(aside, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    giveName(aside, path);
  } catch (error) {
    removeAside(aside);
    throw error instanceof AppError ? error : unwritable(path, error);
  }
}

/** Renaming would replace what took the name since it was looked at, or a link that leads nowhere; a hard link never does. */
function giveNewName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw fileExists(to);
    // Memory sticks and some shares know no hard links.
    renameSync(from, to);
    return;
  }
  removeAside(from);
}

function fileExists(path: string): AppError {
  return new AppError('conflict', { reason: 'file-exists', path });
}
