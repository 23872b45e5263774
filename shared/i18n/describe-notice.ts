import type { i18n } from 'i18next';
import type { FileNotice } from '../contract/file-notice.ts';

/** The sentence for something that an import tells of a file; its code where a newer version gave one that is not known. */
export function describeNotice(translator: i18n, { code, details }: FileNotice): string {
  const key = `importing:fileNotice.${code}` as 'importing:fileNotice.tracked-changes';
  return translator.exists(key) ? String(translator.t(key, details as never)) : code;
}
