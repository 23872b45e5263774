import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#core/app-error.ts';
import { codeOf } from '#hosts/system-error.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';
import { CommandFailure } from './failures.ts';

/** Bytes of a file that the user named, relative to `base`. Throws `CommandFailure` or `AppError` (too-large). */
export async function readSource(file: string, base: string): Promise<Uint8Array> {
  const place = path.resolve(base, file);
  const read = async <Result>(reading: Promise<Result>): Promise<Result> =>
    reading.catch((error: unknown) => {
      throw unreadable(file, codeOf(error));
    });
  // Asked before it is opened: opening a pipe waits for whoever writes into it.
  const facts = await read(stat(place));
  if (!facts.isFile()) throw new CommandFailure('notAFile', { path: file });
  if (facts.size > mostFileBytes) {
    throw new AppError('invalid', { reason: 'too-large', name: file, limitMb: mostFileBytes / 1024 / 1024 });
  }
  return new Uint8Array(await read(readFile(place)));
}

export function unreadable(file: string, code: string): CommandFailure {
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CommandFailure('missingFile', { path: file });
  if (code === 'EISDIR') return new CommandFailure('notAFile', { path: file });
  return new CommandFailure('unreadableFile', { path: file, code });
}
