import type { AppEvent } from '#shared/contract/events.ts';
import type { SourceEncoding } from '#shared/contract/sources.ts';
import type { DocxWriter } from './docx-writer.ts';
import type { PagePreparer } from './page-preparer.ts';
import type { ExchangeTools } from './exchange-tools.ts';
import type { Store } from './store.ts';
import type { TimeLimit } from './time-limit.ts';
import type { Typesetter } from './typesetter.ts';

/** Everything by which the core reaches the world. */
export type Ports = {
  store: Store;
  clock: Clock;
  /** A new UUIDv7. */
  newId(): string;
  log(message: string, error: unknown): void;
  emit(event: AppEvent): void;
  files: FileStore;
  decoder: TextDecoderPort;
  pagePreparer: PagePreparer;
  /** SHA-256 as lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string;
  images: ImageProbe;
  samples(): { name: string; bytes: Uint8Array }[];
  /** File name of the library. */
  libraryName: string;
  typesetter: Typesetter;
  docxWriter: DocxWriter;
  exchangeTools: ExchangeTools;
  timeLimit: TimeLimit;
};

export type Clock = {
  /** Milliseconds UTC. */
  now(): number;
  /** Milliseconds on a clock that only goes forward, for durations. */
  elapsed(): number;
  /** Lets waiting calls run before going on. */
  pause(): Promise<void>;
};

/** What a kept file is of: what an import has still to read, or what an export has made. */
export type KeptFor = 'import' | 'export';

/** Files that a host has staged for the core, and the core for a host; and, where the host allows it, files the user names. */
export type FileStore = {
  /** Throws AppError `not_found`, and `invalid` (reason too-large) for a file larger than any page or picture. */
  read(fileId: string): { name: string; bytes: Uint8Array };
  put(name: string, bytes: Uint8Array): string;
  /**
   * Moves a staged file beside the library, where it outlives this process, and returns its name; null when there is no
   * such file. Throws AppError `storage`.
   */
  keep(fileId: string, of?: KeptFor): string | null;
  /** Whether a kept file is still there. */
  isKept(fileId: string): boolean;
  /** Removes kept files with which nothing more will be done. */
  release(fileIds: readonly string[]): void;
  /** Removes all kept files but these. */
  releaseAllBut(fileIds: ReadonlySet<string>): void;
  /** As UTF-8. */
  encodeText(text: string): Uint8Array;
  /** Whether paths on this machine may be named. */
  readonly mayWritePaths: boolean;
  /**
   * Writes aside, then renames, so that there is never half a file. Throws AppError `conflict` (reason file-exists)
   * when it exists and may not be overwritten, `storage` when it cannot be written.
   */
  write(path: string, bytes: Uint8Array, overwrite: boolean): void;
  /** How a path stands: a folder, a file, or nothing. */
  kind(path: string): 'folder' | 'file' | 'none';
  join(folder: string, name: string): string;
  /** Throws AppError `conflict` (reason file-exists). */
  refuseExisting(path: string): void;
  /** Path for a backup made at `at`, beside the library. */
  backupPath(at: number): string;
};

export type DecodedText = { encoding: SourceEncoding; text: string };
/** Throws AppError `invalid` (reasons empty-file, binary-file, too-large, undecodable with `offset`). */
export type TextDecoderPort = { decode(bytes: Uint8Array, encoding?: SourceEncoding): DecodedText };

/** Reads type and size of an image from its first bytes; null when it is none that Baoku takes. */
export type ImageProbe = {
  probe(bytes: Uint8Array): { mediaType: string; width: number; height: number } | null;
};
