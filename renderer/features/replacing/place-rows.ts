import type { ReplaceArticle } from '#shared/contract/replacing.ts';

/** A line of the list: an article, or one of its places. */
export type PlaceRow = { article: ReplaceArticle; place: number | null };

export function placeRows(articles: readonly ReplaceArticle[]): readonly PlaceRow[] {
  return articles.flatMap((article) => [
    { article, place: null },
    ...article.hits.map((_, place) => ({ article, place })),
  ]);
}
