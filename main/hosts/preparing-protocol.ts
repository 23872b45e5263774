import type { ImportOptions } from '#core/importing/import-options.ts';
import type { FileToPrepare, PreparedFile } from '#core/ports/page-preparer.ts';
import type { Failure } from '#shared/contract/procedure.ts';

/** `id` names a file from its first message to its last. */
export type ToPreparer =
  | { type: 'prepare'; id: number; file: FileToPrepare; options: ImportOptions }
  /** The answers to `pause`. */
  | { type: 'go-on'; id: number }
  | { type: 'stop'; id: number };

export type FromPreparer =
  /** Between the pages of a file: nothing more is done of it before the answer. */
  | { type: 'pause'; id: number }
  | { type: 'prepared'; id: number; file: PreparedFile }
  /** What was thrown as an AppError. */
  | { type: 'refused'; id: number; error: Failure['error'] }
  | { type: 'failed'; id: number; message: string; stack: string };
