import type { AppEvent } from '#shared/contract/events.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import type { LibraryErrorReason } from '#core/library-error.ts';

/** What a core worker is started with. */
export type CoreWorkerData = {
  /** The writer owns the one writing connection and runs commands and jobs; the reader runs queries. */
  role: 'writer' | 'reader';
  libraryPath: string;
  create: boolean;
  stagingFolder: string;
  mayWriteFiles: boolean;
};

export type ToWorker =
  /** The first message: the code is loaded by then, and the library may be opened. */
  | { type: 'open' }
  | { type: 'dispatch'; call: number; name: string; input: unknown }
  | { type: 'image'; call: number; imageId: string }
  | { type: 'close' };

export type FromWorker =
  /** `queries`: the procedures that read only; a host need not load the contract itself, which takes a tenth of a second. */
  | { type: 'opened'; queries: readonly string[] }
  | { type: 'refused'; reason: LibraryErrorReason; path: string; message: string }
  | { type: 'reply'; call: number; envelope: Envelope<unknown> }
  | { type: 'image'; call: number; image: { name: string; mediaType: string; bytes: Uint8Array } | null }
  | { type: 'event'; event: AppEvent }
  | { type: 'log'; message: string; stack: string }
  | { type: 'closed' };
