import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { SourceEncoding, SourceFormat } from '#shared/contract/sources.ts';
import type { DeclaredBody } from '../importing/declared-bodies.ts';
import type { ImportOptions } from '../importing/import-options.ts';
import type { PagePlace } from '../importing/place-page.ts';
import type { PagePrint } from '../importing/page-print.ts';
import type { PageSplit } from '../importing/segment/page-split.ts';

export type FileToPrepare = { name: string; bytes: Uint8Array };

/** A page that is read and split; what is left to do is to store it. */
export type PreparedPage = {
  /** Number of the page in its file, from 1. */
  part: number;
  text: string;
  /** What was read out of the bytes; null where decoding them gives the text. */
  extract: { sha256: string; bytes: Uint8Array } | null;
  split: PageSplit;
  /** Of each article of the split, what its file declares of it; null where the split was found out. */
  bodies: DeclaredBody[] | null;
  /** Where the page belongs. */
  place: PagePlace;
  print: PagePrint;
};

export type PreparedFile = {
  format: SourceFormat;
  encoding: SourceEncoding;
  /** In the order of the file, at least one. */
  pages: PreparedPage[];
  notices: FileNotice[];
};

/** How whoever waits for a file has a say in the work. */
export type PreparingSteps = {
  /** Called between the pages of a file; waits as long as the work shall rest, and throws to stop it. */
  pause(): Promise<void>;
  /** Throws once nobody wants the file any more. */
  throwIfCancelled(): void;
};

/**
 * Reads the pages out of files and splits them. The same bytes and options give the same pages, whatever is stored
 * meanwhile, so that files may be prepared before their turn has come.
 */
export type PagePreparer = {
  /** So many files it takes beside the one whose turn it is; 0 where it works in the thread that stores. */
  readonly ahead: number;
  /** Throws AppError `invalid` with the reasons of `PageReader`, and what the steps throw. */
  prepare(file: FileToPrepare, options: ImportOptions, steps: PreparingSteps): Promise<PreparedFile>;
};
