import type { AppEvent } from '#shared/contract/events.ts';
import type { Envelope } from '#shared/contract/procedure.ts';

/** A file ready to be read: a staged file or an image of the library. */
export type ReadableFile = { name: string; mediaType: string; bytes: Uint8Array };

/** One open library with its core, as a host sees it; made by `openApplication` in compose.ts. */
export type Application = {
  /** Absolute path of the library file. */
  readonly libraryPath: string;
  dispatch(name: string, input: unknown): Promise<Envelope<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Stages bytes; the name is what the user calls the file, never a path. */
  putFile(name: string, bytes: Uint8Array): Promise<Envelope<{ fileId: string }>>;
  readFile(fileId: string): Promise<ReadableFile | null>;
  readImage(imageId: string): Promise<ReadableFile | null>;
  close(): Promise<void>;
};

export type ApplicationOptions = {
  libraryPath: string;
  /** false: the file must exist. */
  create: boolean;
  /** Opens a library that another process has open for reading only; commands that change it then answer `busy`. */
  readWhenLocked?: boolean;
  /** Whether commands may name paths on this machine to write to (command line, Electron): not for a page in a browser. */
  mayWriteFiles: boolean;
  /** An unexpected error, with its incident id in the message. */
  onLog?: (message: string, stack: string) => void;
  /** Called once when the core dies; every later dispatch answers `internal`. */
  onCrash?: (error: Error) => void;
};
