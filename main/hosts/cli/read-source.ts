import { open } from 'node:fs/promises';
import { AppError } from '#core/app-error.ts';
import { codeOf } from '#hosts/expand-inputs.ts';
import { mostFileBytes } from '#hosts/serving/file-name.ts';
import { CommandFailure } from './failures.ts';

/** Bytes of a file that the user named. Throws `CommandFailure` or `AppError` (too-large), each of which says why. */
export async function readSource(file: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file);
    const facts = await handle.stat();
    if (!facts.isFile()) throw new CommandFailure('notAFile', { path: file });
    if (facts.size > mostFileBytes) {
      throw new AppError('invalid', { reason: 'too-large', name: file, limitMb: mostFileBytes / 1024 / 1024 });
    }
    return new Uint8Array(await handle.readFile());
  } catch (error) {
    if (error instanceof CommandFailure || error instanceof AppError) throw error;
    throw unreadable(file, codeOf(error));
  }
}

export function unreadable(file: string, code: string): CommandFailure {
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CommandFailure('missingFile', { path: file });
  if (code === 'EISDIR') return new CommandFailure('notAFile', { path: file });
  return new CommandFailure('unreadableFile', { path: file, code });
}
