import type { InputOf } from '#shared/contract/index.ts';
import type { ReplaceArticle } from '#shared/contract/replacing.ts';

/** The places that are left as they are, by article as it was listed: one that has been changed since begins anew. */
export type LeftPlaces = ReadonlyMap<string, ReadonlySet<number>>;

const none: ReadonlySet<number> = new Set();

function keyOf({ articleId, revision }: ReplaceArticle): string {
  return `${articleId} ${revision}`;
}

export function isChosen(left: LeftPlaces, article: ReplaceArticle, place: number): boolean {
  return article.obstacle === null && !(left.get(keyOf(article)) ?? none).has(place);
}

/** How many of its places are chosen. */
export function countChosen(left: LeftPlaces, article: ReplaceArticle): number {
  if (article.obstacle !== null) return 0;
  return article.hits.length - (left.get(keyOf(article)) ?? none).size;
}

export function countAllChosen(left: LeftPlaces, articles: readonly ReplaceArticle[]): number {
  return articles.reduce((sum, article) => sum + countChosen(left, article), 0);
}

function withLeft(left: LeftPlaces, article: ReplaceArticle, places: ReadonlySet<number>): LeftPlaces {
  const changed = new Map(left);
  if (places.size === 0) changed.delete(keyOf(article));
  else changed.set(keyOf(article), places);
  return changed;
}

export function togglePlace(left: LeftPlaces, article: ReplaceArticle, place: number): LeftPlaces {
  return withLeft(left, article, (left.get(keyOf(article)) ?? none).symmetricDifference(new Set([place])));
}

/** All places of an article, or none where all were chosen. */
export function toggleArticle(left: LeftPlaces, article: ReplaceArticle): LeftPlaces {
  const isWhole = countChosen(left, article) === article.hits.length;
  return withLeft(left, article, isWhole ? allOf(article) : none);
}

export function leaveAll(articles: readonly ReplaceArticle[]): LeftPlaces {
  return new Map(articles.map((article) => [keyOf(article), allOf(article)]));
}

function allOf({ hits }: ReplaceArticle): ReadonlySet<number> {
  return new Set(hits.keys());
}

/** The articles with a chosen place, as the core is given them. */
export function chosenArticles(
  left: LeftPlaces,
  articles: readonly ReplaceArticle[],
): InputOf<'replacing.start'>['articles'] {
  return articles
    .filter((article) => countChosen(left, article) > 0)
    .map((article) => ({
      articleId: article.articleId,
      revision: article.revision,
      except: [...(left.get(keyOf(article)) ?? none)],
    }));
}
