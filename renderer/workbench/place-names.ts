import type { i18n } from 'i18next';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';

type NumberedIssue = { date: string | null; number: string | null };

/** What things of the library are called where they have no name of their own. */
export function publicationName(translator: i18n, name: string): string {
  return name === '' ? translator.t('library:name.publicationUnknown') : name;
}

export function yearName(translator: i18n, year: number | null): string {
  return year === null
    ? translator.t('library:name.undated')
    : translator.t('library:date.year', { year: String(year) });
}

export function issueName(
  translator: i18n,
  { date, number }: NumberedIssue,
  omitYear: number | null = null,
): string {
  const day = formatEdtf(translator, date, { omitYear });
  if (number === null) return day;
  return `${day} · ${translator.t('library:name.issueNumber', { number })}`;
}

export function pageName(translator: i18n, page: { number: string | null; title?: string | null }): string {
  // What is known comes first: a narrow tree shows only the beginning.
  if (page.number === null)
    return [page.title, translator.t('library:name.pageUnknown')].filter(Boolean).join(' · ');
  const number = translator.t('library:name.page', { number: page.number });
  return page.title ? `${number} · ${page.title}` : number;
}

/** An article without a headline, told from others by its first words. */
export function untitledName(translator: i18n, opening: string | null): string {
  return opening === null
    ? translator.t('library:name.untitled')
    : translator.t('library:name.untitledOpening', { opening });
}
