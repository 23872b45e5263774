import type { i18n } from 'i18next';
import type { ImportedFile } from '#shared/contract/import-batches.ts';
import { describeImportedFile } from '#shared/i18n/describe-imported-file.ts';

/** What there is to say of a file in the report: why it failed or waits, what its format left out, how much is in doubt. */
export function reportReason(translator: i18n, file: ImportedFile): string {
  return [
    ...describeImportedFile(translator, file),
    ...(file.doubts > 0 ? [translator.t('importing:report.doubts', { count: file.doubts })] : []),
  ].join(' · ');
}
