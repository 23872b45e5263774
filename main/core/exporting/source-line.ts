import type { Language } from '#shared/i18n/resources.ts';
import { edtfPhrase } from './edtf-phrase.ts';
import type { ExportArticle } from './export-article.ts';
import { phrase } from './phrases.ts';

type Source = Pick<ExportArticle, 'publication' | 'date' | 'page' | 'pageTitle'>;

/** Where an article stood: 《焦作日报》2022年10月26日 第3版. That its paper or date is not known is said; a page that nobody knows is left out. */
export function sourceLine(source: Source, language: Language): string {
  const name = blankToNull(source.publication);
  const publication =
    name === null ? phrase(language, 'source.publicationUnknown') : publicationPhrase(name, language);
  const date =
    source.date === null ? phrase(language, 'source.dateUnknown') : edtfPhrase(source.date, language);
  const spaced = name === null || source.date === null || !/^\d/.test(date);
  const line = phrase(language, spaced ? 'source.spacedLine' : 'source.line', { publication, date });
  const page = pagePhrase(source, language);
  return page === null ? line : phrase(language, 'source.lineWithPage', { line, page });
}

/** Whether publication and date are known; a missing page number alone is common for single-sheet papers. */
export function isSourceComplete(source: Source): boolean {
  return blankToNull(source.publication) !== null && source.date !== null;
}

function publicationPhrase(name: string, language: Language): string {
  return /^《.*》$/u.test(name) ? name : phrase(language, 'source.publication', { name });
}

function pagePhrase(source: Source, language: Language): string | null {
  const title = blankToNull(source.pageTitle);
  if (source.page === null) return title === null ? null : phrase(language, 'source.titleOnly', { title });
  if (title === null) return phrase(language, 'source.page', { page: source.page });
  return phrase(language, 'source.titledPage', { page: source.page, title });
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
