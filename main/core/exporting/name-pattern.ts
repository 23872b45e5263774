import type { Language } from '#shared/i18n/resources.ts';
import { AppError } from '../app-error.ts';
import { articleTitle } from './article-title.ts';
import type { ExportArticle } from './export-article.ts';

type Field = (article: ExportArticle, place: { number: number; language: Language }) => string | null;

const publication: Field = (article) => article.publication;
const date: Field = (article) => article.date;
const page: Field = (article) => article.page;
const column: Field = (article) => article.heads.column;
const headline: Field = (article, { language }) => articleTitle(article, language);
const byline: Field = (article) => article.heads.byline;
const number: Field = (_, place) => String(place.number).padStart(3, '0');
const id: Field = (article) => article.id;

/** What may stand between braces in a pattern for file names, in the words of both languages. */
const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    ...{ publication, date, page, column, headline, byline, number, id },
    ...{
      报纸: publication,
      日期: date,
      版次: page,
      栏目: column,
      标题: headline,
      署名: byline,
      序号: number,
      编号: id,
    },
  }),
);

/** Throws AppError `invalid` (name-pattern: field, known) for a pattern with something that no article has. */
export function checkNamePattern(pattern: string): void {
  for (const [, field = ''] of pattern.matchAll(/\{([^{}]*)\}/g))
    if (!fields.has(field))
      throw new AppError('invalid', { reason: 'name-pattern', field, known: [...fields.keys()].join(' ') });
}

/**
 * 《{报纸}》{日期}-{标题} with what the articles have in common; what they have not leaves no trace but its braces' place.
 * `number` counts the files of the export from 1. Null where nothing is left of the pattern.
 */
export function nameByPattern(
  pattern: string,
  articles: readonly ExportArticle[],
  place: { number: number; language: Language },
): string | null {
  const name = pattern.replace(/\{([^{}]*)\}/g, (_, key: string) => {
    const values = articles.map((article) => fields.get(key)?.(article, place) ?? '');
    return values.every((value) => value === values[0]) ? (values[0] ?? '') : '';
  });
  const plain = name.replace(/\s+/gu, ' ').trim();
  return plain === '' ? null : plain;
}
