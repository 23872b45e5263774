import type { i18n } from 'i18next';
import { AppError } from '#core/app-error.ts';
import { LibraryError } from '#core/library-error.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { CommandFailure, FailedCall, UsageError } from './failures.ts';
import { translate } from './translate.ts';

/** The sentence for whatever ended a command, in the user's language. */
export function describeFailure(translator: i18n, error: unknown): string {
  if (error instanceof UsageError) return translate(translator, `cli:usage.${error.key}`, error.details);
  if (error instanceof CommandFailure)
    return translate(translator, `cli:failure.${error.key}`, error.details);
  if (error instanceof FailedCall) return describeError(translator, error.error);
  if (error instanceof AppError) return describeError(translator, error);
  if (error instanceof LibraryError) {
    return translate(translator, `errors:library.${error.reason}`, { path: error.path });
  }
  return translator.t('cli:failure.unexpected', {
    message: error instanceof Error ? error.message : String(error),
  });
}
