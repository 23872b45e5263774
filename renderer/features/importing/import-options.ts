import type { InputOf } from '#shared/contract/index.ts';
import { type SourceEncoding, sourceEncodings } from '#shared/contract/importing.ts';
import { edtfDate } from '#shared/domain/edtf-date.ts';

/** What the user says of all files of an import; empty: Baoku finds out. */
export type ImportOptions = {
  publication: string;
  date: string;
  page: string;
  encoding: SourceEncoding | 'auto';
  sameName: 'ask' | 'add';
};

export const emptyOptions: ImportOptions = {
  publication: '',
  date: '',
  page: '',
  encoding: 'auto',
  sameName: 'ask',
};

export const encodingChoices = ['auto', ...sourceEncodings] as const;

export function isDateValid({ date }: ImportOptions): boolean {
  return date.trim() === '' || edtfDate.safeParse(date.trim()).success;
}

/** The options as the command takes them. */
export function toInput(options: ImportOptions): Omit<InputOf<'importing.start'>, 'files'> {
  return {
    publication: options.publication.trim() || undefined,
    date: options.date.trim() || undefined,
    page: options.page.trim() || undefined,
    encoding: options.encoding === 'auto' ? undefined : options.encoding,
    sameName: options.sameName,
  };
}
