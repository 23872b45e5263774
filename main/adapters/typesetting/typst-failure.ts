import type { ErrorCode, ErrorDetails } from '#shared/contract/procedure.ts';

/** A failure inside the worker, on its way to become an AppError outside. */
export class TypstFailure extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly articleIndex: number | null;

  constructor(code: ErrorCode, details: ErrorDetails, articleIndex: number | null = null) {
    super(details.reason ?? code);
    this.name = 'TypstFailure';
    this.code = code;
    this.details = details;
    this.articleIndex = articleIndex;
  }
}
