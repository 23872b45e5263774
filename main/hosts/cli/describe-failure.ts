import type { i18n } from 'i18next';
import { AppError } from '#core/app-error.ts';
import { LibraryError } from '#core/library-error.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { CommandFailure, FailedCall, UsageError } from './failures.ts';

type Sentence = 'failure.unexpected';

/** The sentence for whatever ended a command, in the user's language. */
export function describeFailure(translator: i18n, error: unknown): string {
  if (error instanceof UsageError) return translator.t(`cli:usage.${error.key}` as `cli:${Sentence}`, error.details);
  if (error instanceof CommandFailure) return translator.t(`cli:failure.${error.key}` as `cli:${Sentence}`, error.details);
  if (error instanceof FailedCall) return describeError(translator, error.error);
  if (error instanceof AppError) return describeError(translator, error);
  if (error instanceof LibraryError) {
    return translator.t(`errors:library.${error.reason}` as `cli:${Sentence}`, { path: error.path });
  }
  return translator.t('cli:failure.unexpected', { message: error instanceof Error ? error.message : String(error) });
}
