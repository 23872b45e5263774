import { access, copyFile, constants, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { LibraryError } from '#core/library-error.ts';
import { codeOf } from '#hosts/system-error.ts';
import { defineCommand } from '../command.ts';
import { CommandFailure } from '../failures.ts';
import { unreadable } from '../read-source.ts';
import { call, withLibrary } from '../with-library.ts';

export const restoreCommand = defineCommand({
  name: 'restore',
  usage: 'BACKUP [--overwrite] [--json]',
  options: { overwrite: { type: 'boolean' } },
  arguments: { least: 1, most: 1 },
  examples: [
    'baoku restore 2022-10-26.baoku --library archive.baoku',
    'baoku restore 2022-10-26.baoku --overwrite',
  ],
  async run({ terminal, translator, values, positionals, libraryPath, print }) {
    const backup = path.resolve(terminal.cwd, positionals[0] ?? '');
    if (backup === libraryPath) throw new CommandFailure('sameFile', { path: backup });
    const isThere = await access(libraryPath).then(
      () => true,
      () => false,
    );
    if (isThere && !values.overwrite) throw new CommandFailure('libraryExists', { path: libraryPath });
    const copy = `${libraryPath}.restoring`;
    try {
      await copyAside(backup, copy);
      const { articles } = await verify(copy).catch((error: unknown) => {
        throw inTermsOf(backup, libraryPath, error);
      });
      const previous = isThere ? await setAside(libraryPath) : null;
      await rename(copy, libraryPath);
      print({ path: libraryPath, previous, articles }, () =>
        translator.t('cli:restore.done', { path: libraryPath, articles }),
      );
      return 0;
    } finally {
      await Promise.all(['', '-wal', '-shm'].map((ending) => rm(`${copy}${ending}`, { force: true })));
    }
  },
});

async function copyAside(backup: string, copy: string): Promise<void> {
  await mkdir(path.dirname(copy), { recursive: true });
  await copyFile(backup, copy, constants.COPYFILE_FICLONE).catch((error: unknown) => {
    throw unreadable(backup, codeOf(error));
  });
}

/** Opens the copy as a library and runs every check on it; throws when it is none, or damaged. */
async function verify(copy: string): Promise<{ articles: number }> {
  return withLibrary(copy, async (application) => {
    const { ok, problems } = await call(application, 'safety.check', {});
    if (!ok) throw new CommandFailure('badBackup', { problem: problems[0]?.message ?? '' });
    return call(application, 'library.overview', {});
  });
}

/** What is wrong with the copy is wrong with the backup, or with the place that the library is to have. */
function inTermsOf(backup: string, libraryPath: string, error: unknown): unknown {
  if (!(error instanceof LibraryError)) return error;
  switch (error.reason) {
    case 'damaged':
      return new CommandFailure('damagedBackup', { path: backup });
    case 'not-a-library':
    case 'newer':
      return new LibraryError(error.reason, backup);
    default:
      return new LibraryError(error.reason, libraryPath);
  }
}

/**
 * Renames the present library, so that a restore can itself be taken back. Opening it first refuses one that another
 * process has open, and leaves all that it knows in the one file.
 */
async function setAside(libraryPath: string): Promise<string> {
  const { name, dir } = path.parse(libraryPath);
  await withLibrary(libraryPath, async () => {}).catch((error: unknown) => {
    // A library that cannot be read is the very reason to restore; only one in use must stay.
    if (error instanceof Error && 'reason' in error && error.reason === 'locked') throw error;
  });
  const at = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = path.join(dir, `${name}.before-restore-${at}.baoku`);
  await rename(libraryPath, aside);
  for (const ending of ['-wal', '-shm'])
    await rename(`${libraryPath}${ending}`, `${aside}${ending}`).catch(() => {});
  return aside;
}
