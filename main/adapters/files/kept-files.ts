import { copyFileSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/app-error.ts';
import type { KeptFor } from '#core/ports/index.ts';
import { findStaged, isFileId, sizeOfStaged, type StagedFile } from './staged-files.ts';

/**
 * Files of jobs that are not done, what imports have still to read or exports have made: in a folder beside the library,
 * since they must outlive the process and may lie there for days. Without such files there is no folder.
 */
export type KeptFiles = {
  find(id: string): StagedFile | null;
  nameOf(id: string): string | null;
  sizeOf(id: string): number | null;
  keep(id: string): string | null;
  release(ids: readonly string[]): void;
  releaseAllBut(ids: ReadonlySet<string>): void;
};

/** Where the files of such jobs of a library lie. */
export function keptFolder(libraryPath: string, of: KeptFor): string {
  return `${libraryPath}-${of}`;
}

/** Keeps in `folder` what lies in one of the folders `from`. */
export function createKeptFiles(folder: string, from: readonly string[]): KeptFiles {
  function removeFolderIfEmpty(): void {
    try {
      rmdirSync(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw storageError(error);
    }
  }

  return {
    find: (id) => findStaged(folder, id),
    nameOf: (id) => findStaged(folder, id, { nameOnly: true })?.name ?? null,
    sizeOf: (id) => sizeOfStaged(folder, id),
    keep(id) {
      const known = findStaged(folder, id, { nameOnly: true });
      if (known) return known.name;
      const place = from.find((each) => sizeOfStaged(each, id) !== null);
      const file = place === undefined ? null : findStaged(place, id, { nameOnly: true });
      if (place === undefined || !file) return null;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        for (const name of [`${id}.name`, id]) move(join(place, name), join(folder, name));
      } catch (error) {
        for (const name of [`${id}.name`, id]) rmSync(join(folder, name), { force: true });
        throw storageError(error);
      }
      return file.name;
    },
    release(ids) {
      for (const id of ids) {
        if (!isFileId(id)) continue;
        for (const name of [id, `${id}.name`]) rmSync(join(folder, name), { force: true });
      }
      if (ids.length > 0) removeFolderIfEmpty();
    },
    releaseAllBut(ids) {
      for (const name of namesIn(folder)) {
        const id = name.replace(/\.name$/, '');
        if (isFileId(id) && !ids.has(id)) rmSync(join(folder, name), { force: true });
      }
      removeFolderIfEmpty();
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Library and staging folder may lie on different disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from, { force: true });
  }
}

function storageError(error: unknown): AppError {
  const detail = (error as NodeJS.ErrnoException).code ?? '';
  return new AppError('storage', {
    reason: detail === 'ENOSPC' ? 'disk-full' : 'staging-unwritable',
    detail,
  });
}
