import type { Language } from '#shared/i18n/resources.ts';
import type { ExportArticle } from './export-article.ts';
import { phrase } from './phrases.ts';

type Column = {
  name: string;
  width: number;
  value(article: ExportArticle, language: Language): string | number;
};

const names = (people: readonly string[]): string => people.join('、');
const columns: readonly Column[] = [
  { name: 'publication', width: 16, value: ({ publication }) => publication ?? '' },
  { name: 'date', width: 12, value: ({ date }) => date ?? '' },
  { name: 'page', width: 6, value: ({ page }) => page ?? '' },
  { name: 'pageTitle', width: 12, value: ({ pageTitle }) => pageTitle ?? '' },
  { name: 'column', width: 14, value: ({ heads }) => heads.column ?? '' },
  { name: 'kicker', width: 24, value: ({ heads }) => heads.kicker ?? '' },
  { name: 'headline', width: 40, value: ({ heads }) => heads.headline ?? '' },
  { name: 'deck', width: 24, value: ({ heads }) => heads.deck ?? '' },
  { name: 'byline', width: 20, value: ({ heads }) => heads.byline ?? '' },
  { name: 'reporters', width: 14, value: ({ people }) => names(people.reporters) },
  { name: 'correspondents', width: 14, value: ({ people }) => names(people.correspondents) },
  { name: 'photographers', width: 14, value: ({ people }) => names(people.photographers) },
  { name: 'authors', width: 14, value: ({ people }) => names(people.authors) },
  { name: 'kind', width: 10, value: ({ kind }, language) => phrase(language, `library:kind.${kind}`) },
  { name: 'status', width: 8, value: ({ status }, language) => phrase(language, `library:status.${status}`) },
  { name: 'chars', width: 8, value: ({ chars }) => chars },
  { name: 'tags', width: 20, value: ({ tags }) => names(tags) },
  { name: 'id', width: 38, value: ({ id }) => id },
];

/** How much room each column wants, in characters. */
export const articleListWidths: readonly number[] = columns.map(({ width }) => width);

/** Articles as rows of a list, the names of its columns first. */
export function* articleList(
  articles: readonly ExportArticle[],
  language: Language,
): Generator<(string | number)[]> {
  yield columns.map(({ name }) => phrase(language, `list.${name}`));
  for (const article of articles) yield columns.map(({ value }) => value(article, language));
}
