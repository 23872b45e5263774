import type { InputOf } from '#shared/contract/index.ts';
import { type SourceEncoding, sourceEncodings } from '#shared/contract/sources.ts';
import { edtfDate } from '#shared/domain/edtf-date.ts';
import { parsePattern } from '#shared/domain/name-pattern.ts';

/** What the user says of all files of an import; empty: Baoku finds out. */
export type ImportOptions = {
  publication: string;
  date: string;
  page: string;
  encoding: SourceEncoding | 'auto';
  sameName: 'ask' | 'add';
  samePage: 'ask' | 'add';
  /** How file names are read; null: as Baoku suggests. */
  namePattern: string | null;
};

export const emptyOptions: ImportOptions = {
  publication: '',
  date: '',
  page: '',
  encoding: 'auto',
  sameName: 'ask',
  samePage: 'ask',
  namePattern: null,
};

export const encodingChoices = ['auto', ...sourceEncodings] as const;

/** Whether an import can begin with these options; `namePattern` is the one that is in force. */
export function areOptionsValid(options: ImportOptions, namePattern: string): boolean {
  return isDateValid(options) && (namePattern.trim() === '' || parsePattern(namePattern).ok);
}

export function isDateValid({ date }: ImportOptions): boolean {
  return date.trim() === '' || edtfDate.safeParse(date.trim()).success;
}

/** The options as the command takes them. */
export function toInput(
  options: ImportOptions,
  namePattern: string,
): Omit<InputOf<'importing.start'>, 'files' | 'unread'> {
  return {
    publication: options.publication.trim() || undefined,
    date: options.date.trim() || undefined,
    page: options.page.trim() || undefined,
    encoding: options.encoding === 'auto' ? undefined : options.encoding,
    sameName: options.sameName,
    samePage: options.samePage,
    namePattern: namePattern.trim() || undefined,
  };
}
