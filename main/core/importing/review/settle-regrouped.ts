import { blocksOf, type LayoutArticle, type PageLayout } from './page-layout.ts';
import { sharePeople } from './share-people.ts';
import { weighKind } from './weigh-kind.ts';

/** Gives the articles that have other blocks than before the people and the kind that their text tells. Changes `after`. */
export function settleRegrouped(before: PageLayout, after: PageLayout): void {
  const known = new Map(before.articles.map((article) => [article.id, article]));
  const regrouped = after.articles.filter(
    (article) => membersOf(article) !== membersOf(known.get(article.id)),
  );
  if (regrouped.length === 0) return;
  const kept = new Set(after.articles.filter((article) => !regrouped.includes(article)).map(({ id }) => id));
  const held = before.articles.filter(({ id }) => !kept.has(id));
  sharePeople(regrouped, new Map(held.map(({ id, people }) => [id, people])));
  for (const article of regrouped) weighKind(article, known.get(article.id));
}

export function membersOf(article: LayoutArticle | undefined): string {
  return article === undefined
    ? ''
    : blocksOf(article)
        .map(({ id }) => id)
        .sort()
        .join();
}
