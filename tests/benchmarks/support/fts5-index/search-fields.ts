import { foldSearch } from '#shared/text/fold-search.ts';

/** What of an article is searched. */
export type SearchedArticle = {
  column: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  byline: string | null;
  authorNote: string | null;
  plainText: string;
};

/** The fields that are searched, in the order in which they stand on the page; no match runs from one into another. */
export function headFields(article: SearchedArticle): string[] {
  return present([article.column, article.kicker, article.headline, article.deck, article.byline]);
}

export function bodyFields(article: SearchedArticle): string[] {
  return present([article.plainText, article.authorNote]);
}

/** Folded fields without those in which nothing is left to search. */
export function foldFields(fields: readonly string[]): string[] {
  return fields.map((field) => foldSearch(field)).filter((field) => field !== '');
}

function present(fields: readonly (string | null)[]): string[] {
  return fields.filter((field) => field !== null && field !== '') as string[];
}
