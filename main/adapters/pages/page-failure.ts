import { AppError } from '#core/app-error.ts';

/** Why a file gives no page; each has its sentence in the translations errors:reason. */
export type PageFailureReason =
  | 'not-docx'
  | 'not-pdf'
  | 'old-word'
  | 'unknown-xml'
  | 'damaged-file'
  | 'encrypted-file'
  | 'archive-too-large'
  | 'xml-entities'
  | 'nested-too-deep'
  | 'no-text'
  | 'no-text-layer'
  | 'too-many-pages'
  | 'page-too-long';

/** A file that cannot be imported, as the error that goes into the report. */
export function pageFailure(
  reason: PageFailureReason,
  details: Record<string, string | number> = {},
): AppError {
  return new AppError('invalid', { reason, ...details });
}
