import type { ArticlePeople } from '#shared/domain/article.ts';
import { isPersonName } from '../segment/facts/person-names.ts';
import { peopleParts } from './share-people.ts';

/** The names of an article that do not look like any, each once, in the order of their parts. */
export function oddNames(people: ArticlePeople): string[] {
  const names = new Set(peopleParts.flatMap((part) => people[part]));
  return [...names].filter((name) => !isPersonName(name));
}
