import type { ErrorCode, ErrorDetails } from '#shared/contract/procedure.ts';

/** A failure that the host answered, or one of reaching it (`reason` `unreachable` or `unauthorised`). */
export class BridgeError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.reason ?? code);
    this.name = 'BridgeError';
    this.code = code;
    this.details = details;
  }
}
