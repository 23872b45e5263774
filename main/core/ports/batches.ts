import type {
  ImportAnswer,
  ImportCounts,
  ImportedFile,
  ImportFileFilter,
  ImportOutcome,
} from '#shared/contract/import-batches.ts';
import type { FileNotice } from '#shared/contract/file-notice.ts';

/** What a bag says of the page in a file of it. */
export type KnownPlace = { publication?: string; date?: string; page?: string };

/** A file whose turn has come. */
export type WaitingFile = {
  position: number;
  file: string;
  fileId: string;
  accepts: readonly ImportAnswer[];
  /** The bag that the file came in; null for one that came by itself. */
  bagPosition: number | null;
  place: KnownPlace;
};

export type AskedFile = Pick<WaitingFile, 'fileId' | 'accepts' | 'place'> & {
  outcome: 'same-name' | 'same-page' | 'conflicts';
};

export type BatchReader = {
  /** What the user said of the files of an import, as it was stored; null for a job that has no files of its own. */
  options(jobId: string): unknown;
  /** The first files that wait. */
  nextWaiting(jobId: string, limit: number): WaitingFile[];
  counts(jobId: string): ImportCounts;
  files(
    jobId: string,
    filter: ImportFileFilter,
    offset: number,
    limit: number,
  ): { total: number; files: ImportedFile[] };
  /** Those of the files about which a question is open. */
  asked(jobId: string, fileIds: readonly string[]): AskedFile[];
  /** Ids of the kept files with which something may still be done. */
  heldFileIds(): string[];
};

/** A file as an import begins with it: one that waits, or one that could not be read at all. */
export type NewBatchFile =
  | { file: string; fileId: string; accepts: readonly ImportAnswer[]; place?: KnownPlace }
  | { file: string; error: NonNullable<ImportedFile['error']> };

export type FileOutcome = {
  outcome: Exclude<ImportOutcome, 'waiting'>;
  sourceId?: string;
  /** The page that came of it, or that stands in the library already. */
  pageId?: string;
  articleIds?: readonly string[];
  /** Of a file of several pages, those after the first. */
  furtherPages?: readonly { sourceId: string; pageId: string; articleIds: readonly string[] }[];
  doubts?: number;
  notices?: readonly FileNotice[];
  error?: NonNullable<ImportedFile['error']>;
  /** The file is kept, since the user may still be asked what to do with it. */
  isKept: boolean;
};

export type BatchWriter = BatchReader & {
  add(jobId: string, options: unknown, files: readonly NewBatchFile[]): void;
  settle(jobId: string, position: number, outcome: FileOutcome): void;
  /** In place of the bag at a position the files in it wait, behind all others. */
  unpack(jobId: string, position: number, files: readonly NewBatchFile[]): void;
  /** The files are no longer kept for this import: their questions are answered. */
  letGo(jobId: string, fileIds: readonly string[]): void;
  /** The import was given up; returns the files that waited, which are no longer kept for it. */
  letGoWaiting(jobId: string): string[];
};
