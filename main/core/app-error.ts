import type { ErrorCode, ErrorDetails } from '#shared/contract/procedure.ts';

/** An expected failure: its code and details go over the wire as they are. Everything else that is thrown becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.reason ?? code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
