import type { i18n } from 'i18next';
import type { ImportedFile } from '../contract/import-batches.ts';
import { describeError } from './describe-error.ts';
import { describeNotice } from './describe-notice.ts';

/** What a report says of a file beside what became of it: why it failed or was left, and what reading it brought up. */
export function describeImportedFile(translator: i18n, file: ImportedFile): string[] {
  const { error, outcome, notices, pageId, fileId } = file;
  if (error !== null) return [describeError(translator, error)];
  if (outcome === 'imported' && pageId === null) return [translator.t('importing:report.gone')];
  const told = notices.map((notice) => describeNotice(translator, notice));
  if (outcome === 'imported' || outcome === 'waiting' || outcome === 'failed') return told;
  // A file that was asked about is kept until somebody has answered.
  const isAnswered = outcome !== 'duplicate' && fileId === null;
  const answered = isAnswered ? [translator.t('importing:report.answered')] : [];
  return [translator.t(`importing:report.reason.${outcome}`), ...answered, ...told];
}
