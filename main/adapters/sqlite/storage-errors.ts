import { AppError } from '#core/app-error.ts';

/** Turns what SQLite throws into the errors of the contract; anything else passes as it is. */
export function asAppError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return error;
  if (code.startsWith('SQLITE_FULL')) return new AppError('storage', { reason: 'disk-full' });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('busy', { reason: 'library-busy' });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return new AppError('storage', { reason: 'library-damaged' });
  }
  if (
    code.startsWith('SQLITE_IOERR') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY')
  ) {
    return new AppError('storage', { reason: 'library-unwritable', detail: code });
  }
  return error;
}
