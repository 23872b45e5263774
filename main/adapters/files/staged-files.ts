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
  put(name: string, bytes: Uint8Array): string;
  /** null when there is no such file. */
  find(id: string): StagedFile | null;
};

export function createStagedFiles(folder: string, newId: () => string): StagedFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    put(name, bytes) {
      removeOld(folder);
      const id = newId();
      writeFileSync(join(folder, `${id}.name`), name);
      writeFileSync(join(folder, id), bytes);
      return id;
    },
    find(id) {
      if (!/^[0-9a-f-]{36}$/.test(id)) return null;
      try {
        return { name: readFileSync(join(folder, `${id}.name`), 'utf8'), bytes: readFileSync(join(folder, id)) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw new AppError('storage', { reason: 'staging-unreadable' });
      }
    },
  };
}

function removeOld(folder: string): void {
  const oldest = Date.now() - keptMs;
  if (statSync(folder).birthtimeMs > oldest) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
