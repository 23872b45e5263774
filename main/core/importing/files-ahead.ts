import { AppError } from '../app-error.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { FileOutcome, WaitingFile } from '../ports/batches.ts';
import type { Ports } from '../ports/index.ts';
import type { FileToPrepare, PreparedFile } from '../ports/page-preparer.ts';
import type { ImportOptions } from './import-options.ts';

/** Files are read before their turn as long as they hold no more bytes together: large ones wait for it. */
const mostBytesAhead = 4 * 1024 * 1024;

type ReadFile = FileToPrepare & { sha256: string };

/** A file whose turn has come. */
export type FileInTurn = ReadFile & {
  /** Its pages, at once where they were split ahead. Throws what `PagePreparer` does. */
  prepare(): Promise<PreparedFile>;
};

/** The files of one import whose turn is near: they are split while those before them are stored. */
export type FilesAhead = {
  /** Begins with the files that come next, in their order: the one whose turn it is, and `PagePreparer.ahead` more. */
  begin(next: readonly WaitingFile[]): void;
  /** Throws AppError `invalid` and `not_found` where the file cannot be read. */
  take(waiting: WaitingFile): FileInTurn;
};

export function createFilesAhead(ports: Ports, control: JobControl, options: ImportOptions): FilesAhead {
  const inHand = new Map<string, ReadFile & { prepared: Promise<PreparedFile> | null }>();
  /** Files that are read when their turn has come: large ones, and such as cannot be read. */
  const left = new Set<string>();
  const steps = {
    pause: () => control.pause(),
    throwIfCancelled: () => control.throwIfCancelled(),
  };
  /** What the user says of all files stands above what a bag says of one. */
  const prepare = ({ name, bytes }: FileToPrepare, { place }: WaitingFile): Promise<PreparedFile> =>
    ports.pagePreparer.prepare({ name, bytes }, { ...place, ...options }, steps);

  function beginOne(waiting: WaitingFile): void {
    const held = [...inHand.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    const file = readKept(ports, waiting.fileId);
    if (held > 0 && held + file.bytes.length > mostBytesAhead) return;
    const isWanted = !isZip(file.name) && knownOutcome(ports, file, waiting, options) === null;
    const prepared = isWanted ? prepare(file, waiting) : null;
    // What is wrong with a file is told when its turn has come.
    prepared?.catch(() => undefined);
    inHand.set(waiting.fileId, { ...file, prepared });
  }

  return {
    begin(next) {
      for (const waiting of next) {
        if (inHand.has(waiting.fileId) || left.has(waiting.fileId)) continue;
        try {
          beginOne(waiting);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        if (!inHand.has(waiting.fileId)) left.add(waiting.fileId);
      }
    },
    take(waiting) {
      const { fileId } = waiting;
      left.delete(fileId);
      const begun = inHand.get(fileId);
      inHand.delete(fileId);
      const file = begun ?? readKept(ports, fileId);
      return { ...file, prepare: () => begun?.prepared ?? prepare(file, waiting) };
    },
  };
}

/** Bundles and bags come as ZIP files, and are no pages to be split. */
export function isZip(name: string): boolean {
  return /\.zip$/i.test(name);
}

/** Why a file is not imported: its bytes are there, or its name is and nobody has said that both shall stand. */
export function knownOutcome(
  ports: Ports,
  { sha256, name }: ReadFile,
  { accepts }: WaitingFile,
  options: ImportOptions,
): FileOutcome | null {
  return ports.store.read((tx) => {
    const same = tx.sources.findBySha256(sha256);
    if (same) return { outcome: 'duplicate', pageId: same.pageId, isKept: false };
    const namesake = tx.sources.findByName(name);
    const isAsked = options.sameName === 'ask' && !accepts.includes('same-name');
    return namesake && isAsked ? { outcome: 'same-name', pageId: namesake.pageId, isKept: true } : null;
  });
}

/** A file that cannot be read is that file's fault alone. */
function readKept(ports: Ports, fileId: string): ReadFile {
  try {
    const file = ports.files.read(fileId);
    return { ...file, sha256: ports.sha256(file.bytes) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'storage') throw error;
    throw new AppError('invalid', error.details);
  }
}
