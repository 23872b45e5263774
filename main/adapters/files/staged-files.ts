import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/app-error.ts';

/** Staged files that nobody has fetched for so long are removed. */
const keptMs = 12 * 60 * 60 * 1000;

export type StagedFile = { name: string; bytes: Uint8Array };

/**
 * Files on their way into or out of the core, in a private folder that all its threads share: `<id>` holds the bytes,
 * `<id>.name` what the user calls the file. The name never becomes a path.
 */
export type StagedFiles = {
  readonly folder: string;
  /** Throws AppError `storage`. */
  put(name: string, bytes: Uint8Array): string;
  /** null when there is no such file. */
  find(id: string): StagedFile | null;
  /** What the user calls a file; null when there is no such file. */
  nameOf(id: string): string | null;
  /** Bytes of a file, without reading it; null when there is no such file. */
  sizeOf(id: string): number | null;
};

export function createStagedFiles(folder: string, newId: () => string): StagedFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    folder,
    put(name, bytes) {
      const id = newId();
      try {
        removeOld(folder);
        writeFileSync(join(folder, `${id}.name`), storable(name));
        writeFileSync(join(folder, id), bytes);
      } catch (error) {
        for (const ending of ['', '.name']) rmSync(join(folder, `${id}${ending}`), { force: true });
        const detail = (error as NodeJS.ErrnoException).code ?? '';
        throw new AppError('storage', {
          reason: detail === 'ENOSPC' ? 'disk-full' : 'staging-unwritable',
          detail,
        });
      }
      return id;
    },
    sizeOf: (id) => sizeOfStaged(folder, id),
    find: (id) => findStaged(folder, id),
    nameOf: (id) => findStaged(folder, id, { nameOnly: true })?.name ?? null,
  };
}

/** A file of a folder in which files lie as staged ones do. Throws AppError `storage` where it cannot be read. */
export function findStaged(
  folder: string,
  id: string,
  { nameOnly } = { nameOnly: false },
): StagedFile | null {
  if (!isFileId(id)) return null;
  try {
    return {
      name: readFileSync(join(folder, `${id}.name`), 'utf8'),
      bytes: nameOnly ? new Uint8Array() : readFileSync(join(folder, id)),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new AppError('storage', { reason: 'staging-unreadable' });
  }
}

export function sizeOfStaged(folder: string, id: string): number | null {
  return isFileId(id) ? (statSync(join(folder, id), { throwIfNoEntry: false })?.size ?? null) : null;
}

export function isFileId(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id);
}

/** A name is kept as it is, but for what no text in a library may hold. */
function storable(name: string): string {
  return name.toWellFormed().replaceAll('\0', '\uFFFD');
}

function removeOld(folder: string): void {
  const oldest = Date.now() - keptMs;
  if (statSync(folder).birthtimeMs > oldest) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < oldest) rmSync(path, { force: true });
  }
}
