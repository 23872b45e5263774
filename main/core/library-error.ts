/** Why a library could not be opened; each has a sentence in both languages (errors.library.<reason>). */
export type LibraryErrorReason =
  | 'missing'
  | 'unreadable'
  | 'not-a-library'
  | 'newer'
  | 'damaged'
  | 'locked'
  | 'disk-full'
  | 'network-share';

/** The library file is left as it was. */
export class LibraryError extends Error {
  readonly reason: LibraryErrorReason;
  readonly path: string;

  constructor(reason: LibraryErrorReason, path: string, cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.name = 'LibraryError';
    this.reason = reason;
    this.path = path;
  }
}
