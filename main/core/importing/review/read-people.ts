import type { ArticlePeople } from '#shared/domain/article.ts';
import { toldCredits } from '../segment/articles/told-credits.ts';
import { blocksOf, membersOf, type LayoutArticle } from './page-layout.ts';
import { peopleParts } from './share-people.ts';
import { wordsOfArticle } from './words-of-article.ts';

/**
 * Gives an article the people that its text names now and that no article of before named: a line has become its byline, its
 * last paragraph is another one. Whoever was named before was read, or taken out by a person, and is not read again. A name
 * that only the role of a line had told goes with that role. Changes the given article.
 */
export function readPeople(article: LayoutArticle, before: readonly LayoutArticle[]): void {
  const earlier = before.find(({ id }) => id === article.id);
  if (earlier && sequenceOf(earlier) === sequenceOf(article)) return;
  const now = told(article);
  const known = before.map(told);
  const people = { ...article.people };
  if (earlier && membersOf(earlier) === membersOf(article)) {
    const lost = told(earlier);
    for (const part of peopleParts)
      people[part] = people[part].filter((name) => !lost[part].includes(name) || now[part].includes(name));
  }
  for (const part of peopleParts) {
    const isNew = (name: string): boolean =>
      known.every((each) => !each[part].includes(name)) &&
      peopleParts.every((other) => !people[other].includes(name));
    people[part] = [...people[part], ...now[part].filter(isNew)];
  }
  article.people = people;
}

function told(article: LayoutArticle): ArticlePeople {
  return toldCredits({ ...wordsOfArticle(article), kind: article.kind });
}

function sequenceOf(article: LayoutArticle): string {
  return blocksOf(article)
    .map(({ id, role }) => `${id} ${role}`)
    .join();
}
