import type { i18n } from 'i18next';
import { importDoubtCodes } from '#shared/domain/import-doubt.ts';

/** A doubt of the importer's in the reader's language; one of unknown code in the words it came with. */
export function formatDoubt(translator: i18n, doubt: { code: string; message: string }): string {
  const code = importDoubtCodes.find((known) => known === doubt.code);
  return code === undefined ? doubt.message : translator.t(`importing:review.doubt.${code}`);
}
