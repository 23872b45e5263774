import { type FoldingRules, literalRules } from '#shared/text/fold-character.ts';
import { foldSearch, foldSearchText } from '#shared/text/fold-search.ts';
import type { PhraseFinder } from './find-phrase.ts';
import type { Stretch } from './highlight.ts';

const mostPlaces = 500;

/** Whether all phrases stand in the text without overlap, between each and the next at most `distance` units of folded text. */
export function isNear(text: string, finders: readonly PhraseFinder[], distance: number): boolean {
  return findNear(text, finders, distance, 1).groups.length > 0;
}

/**
 * Groups of places, one of each phrase, in units of the text folded by the rules of the first phrase that is not literal;
 * a group begins after the end of the one before.
 */
export function findNear(
  text: string,
  finders: readonly PhraseFinder[],
  distance: number,
  most: number,
): { groups: Stretch[][]; rules: FoldingRules } {
  const rules =
    (finders.find((finder) => finder.rules !== literalRules) ?? finders[0])?.rules ?? literalRules;
  const folded = foldSearch(text, rules);
  const places: Stretch[][] = [];
  for (const finder of finders) {
    const own = finder.rules === rules ? finder.find(folded, mostPlaces) : placesInOther(text, finder, rules);
    if (own.length === 0) return { groups: [], rules };
    places.push(own);
  }
  const groups: Stretch[][] = [];
  const all = places
    .flatMap((own, phrase) => own.map(({ start, end }) => ({ start, end, phrase })))
    .sort((one, other) => one.start - other.start);
  let after = 0;
  for (const place of all) {
    if (groups.length >= most) break;
    if (place.start < after) continue;
    const group = extend([place], 1 << place.phrase, place.end, all, finders.length, distance, {
      left: 5000,
    });
    if (!group) continue;
    groups.push(group);
    after = Math.max(...group.map(({ end }) => end));
  }
  return { groups, rules };
}

/** Places of a literal phrase, measured in the folding of the others. */
function placesInOther(text: string, finder: PhraseFinder, rules: FoldingRules): Stretch[] {
  const own = foldSearchText(text, finder.rules);
  return finder.find(own.text, mostPlaces).map((place) => {
    const { start, end } = own.originalRange(place.start, place.end);
    return {
      start: foldSearch(text.slice(0, start), rules).length,
      end: foldSearch(text.slice(0, end), rules).length,
    };
  });
}

type Place = Stretch & { phrase: number };

/** Completes a group from its last place on; the number of tries is bounded. */
function extend(
  group: Place[],
  taken: number,
  end: number,
  all: readonly Place[],
  phrases: number,
  distance: number,
  tries: { left: number },
): Place[] | null {
  if (taken === (1 << phrases) - 1) return group;
  for (const next of all) {
    if (next.start < end || taken & (1 << next.phrase)) continue;
    if (next.start > end + distance || (tries.left -= 1) < 0) break;
    const whole = extend(
      [...group, next],
      taken | (1 << next.phrase),
      next.end,
      all,
      phrases,
      distance,
      tries,
    );
    if (whole) return whole;
  }
  return null;
}
