import type { Failure } from '#shared/contract/procedure.ts';

/** The command line itself is wrong: exit status 2. `key` names a sentence under `cli:usage`. */
export class UsageError extends Error {
  readonly key: string;
  readonly details: Record<string, string>;

  constructor(key: string, details: Record<string, string> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.details = details;
  }
}

/** The command could not do its work: exit status 1. `key` names a sentence under `cli:failure`. */
export class CommandFailure extends Error {
  readonly key: string;
  readonly details: Record<string, string>;

  constructor(key: string, details: Record<string, string> = {}) {
    super(key);
    this.name = 'CommandFailure';
    this.key = key;
    this.details = details;
  }
}

/** The core answered a call with an error: exit status 1. */
export class FailedCall extends Error {
  readonly error: Failure['error'];

  constructor(error: Failure['error']) {
    super(error.code);
    this.name = 'FailedCall';
    this.error = error;
  }
}

/** A job failed as a whole: exit status 1. What it had done by then is in its report. */
export class FailedJob extends FailedCall {
  readonly report: unknown;

  constructor(error: Failure['error'], report: unknown) {
    super(error);
    this.name = 'FailedJob';
    this.report = report;
  }
}
