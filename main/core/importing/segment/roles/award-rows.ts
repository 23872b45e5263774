import { isPersonName } from '../facts/person-names.ts';
import { isTextAt, TITLE_LINES } from './titles-behind.ts';
import type { Part } from './roles.ts';

/** The name of an award, above those that were given it. */
export const AWARD = /^(?:特等|[一二三四]等|优秀|优胜|鼓励|入围|组织|最佳\p{Script=Han}{0,6})奖[:(]?/u;

/** Titles stacked below the title of a list of awards are no entries of it: nothing but an award opens such a list. */
export function firstAward(parts: readonly Part[], from: number, end: number): number {
  const first = parts.slice(from, from + TITLE_LINES).findIndex(isAwardRow);
  const isAward = first > 0 && from + first < end && AWARD.test((parts[from + first] as Part).key);
  return isAward ? from + first : from;
}

/** Where the entries of a list of awards end: titles of the text behind it neither name an award nor anybody who was given one. */
export function endOfAwards(parts: readonly Part[], from: number, end: number): number {
  if (!parts.slice(from, end).some(({ key }) => AWARD.test(key))) return end;
  const other = parts.findIndex((part, at) => at >= from && at < end && !isAwardRow(part));
  return other >= 0 && other >= end - TITLE_LINES && isTextAt(parts, end) ? other : end;
}

function isAwardRow(part: Part): boolean {
  return part.role === 'furniture' || AWARD.test(part.key) || /\S[\s:]+\S/.test(part.fold) || holdsName(part);
}

/** Whether a row names somebody. */
export function holdsName(part: Part): boolean {
  return part.fold.split(/[\s、,:()]+/).some((token) => isPersonName(token));
}
