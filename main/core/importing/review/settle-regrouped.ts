import { blocksOf, membersOf, type LayoutArticle, type PageLayout } from './page-layout.ts';
import { readPeople } from './read-people.ts';
import { sharePeople } from './share-people.ts';
import { weighKind } from './weigh-kind.ts';

/**
 * Gives the articles that have other blocks than before, or in which a line has become something else, the people that their
 * text tells, and the kind. Changes `after`.
 */
export function settleRegrouped(before: PageLayout, after: PageLayout): void {
  const known = new Map(before.articles.map((article) => [article.id, article]));
  const regrouped = after.articles.filter(
    (article) => membersOf(article) !== membersOf(known.get(article.id)),
  );
  const held = heldBefore(before, after, regrouped);
  if (regrouped.length > 0) sharePeople(regrouped, new Map(held.map(({ id, people }) => [id, people])));
  for (const article of after.articles) {
    const earlier = known.get(article.id);
    readPeople(article, earlier && !regrouped.includes(article) ? [earlier] : held);
    if (regrouped.includes(article) || rolesOf(article) !== rolesOf(earlier)) weighKind(article, earlier);
  }
}

/** The articles that held the blocks of those that were regrouped, and those that are gone. */
function heldBefore(
  before: PageLayout,
  after: PageLayout,
  regrouped: readonly LayoutArticle[],
): LayoutArticle[] {
  const kept = new Set(after.articles.filter((article) => !regrouped.includes(article)).map(({ id }) => id));
  return before.articles.filter(({ id }) => !kept.has(id));
}

function rolesOf(article: LayoutArticle | undefined): string {
  return article === undefined
    ? ''
    : blocksOf(article)
        .map(({ id, role }) => `${id} ${role}`)
        .sort()
        .join();
}
