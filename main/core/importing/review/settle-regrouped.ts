import { blocksOf, type LayoutArticle, type PageLayout } from './page-layout.ts';
import { sharePeople } from './share-people.ts';
import { weighKind } from './weigh-kind.ts';

/**
 * Gives the articles that have other blocks than before the people that their text tells, and the kind; the kind to those
 * as well in which a line has become something else. Changes `after`.
 */
export function settleRegrouped(before: PageLayout, after: PageLayout): void {
  const known = new Map(before.articles.map((article) => [article.id, article]));
  const regrouped = after.articles.filter(
    (article) => membersOf(article) !== membersOf(known.get(article.id)),
  );
  if (regrouped.length > 0) share(before, after, regrouped);
  for (const article of after.articles) {
    const earlier = known.get(article.id);
    if (regrouped.includes(article) || rolesOf(article) !== rolesOf(earlier)) weighKind(article, earlier);
  }
}

function share(before: PageLayout, after: PageLayout, regrouped: readonly LayoutArticle[]): void {
  const kept = new Set(after.articles.filter((article) => !regrouped.includes(article)).map(({ id }) => id));
  const held = before.articles.filter(({ id }) => !kept.has(id));
  sharePeople(regrouped, new Map(held.map(({ id, people }) => [id, people])));
}

export function membersOf(article: LayoutArticle | undefined): string {
  return article === undefined
    ? ''
    : blocksOf(article)
        .map(({ id }) => id)
        .sort()
        .join();
}

function rolesOf(article: LayoutArticle | undefined): string {
  return article === undefined
    ? ''
    : blocksOf(article)
        .map(({ id, role }) => `${id} ${role}`)
        .sort()
        .join();
}
