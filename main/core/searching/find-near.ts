import { type FoldingRules, literalRules } from '#shared/text/fold-character.ts';
import { foldSearch, foldSearchText } from '#shared/text/fold-search.ts';
import type { PhraseFinder } from './find-phrase.ts';
import type { Stretch } from './highlight.ts';

/** Of each phrase; a text that has more is near enough anywhere. */
const mostPlaces = 20_000;

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
    const own =
      finder.rules === rules
        ? finder.findOverlapping(folded, mostPlaces)
        : placesInOther(text, finder, rules);
    if (own.length === 0) return { groups: [], rules };
    places.push(own);
  }
  return { groups: groupPlaces(places, distance, most), rules };
}

/** Places of a literal phrase, measured in the folding of the others. */
function placesInOther(text: string, finder: PhraseFinder, rules: FoldingRules): Stretch[] {
  const own = foldSearchText(text, finder.rules);
  return finder.findOverlapping(own.text, mostPlaces).map((place) => {
    const { start, end } = own.originalRange(place.start, place.end);
    return {
      start: foldSearch(text.slice(0, start), rules).length,
      end: foldSearch(text.slice(0, end), rules).length,
    };
  });
}

type Place = Stretch & { phrase: number; chains: Map<number, Place | null> };

/**
 * Each place knows, by the set of phrases that a chain of places up to it has taken in, the place before it in such a
 * chain: so the time taken grows with the places within a distance, not with their combinations.
 */
function groupPlaces(places: readonly (readonly Stretch[])[], distance: number, most: number): Stretch[][] {
  const all = places
    .flatMap((own, phrase) =>
      own.map(({ start, end }): Place => ({ start, end, phrase, chains: new Map([[1 << phrase, null]]) })),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const byEnd = [...all].sort((one, other) => one.end - other.end);
  const whole = (1 << places.length) - 1;
  const groups: Stretch[][] = [];
  let first = 0;
  let after = 0;
  for (const place of all) {
    while ((byEnd[first]?.end ?? Number.POSITIVE_INFINITY) < place.start - distance) first += 1;
    for (let index = first; (byEnd[index]?.end ?? Number.POSITIVE_INFINITY) <= place.start; index += 1)
      extendChains(byEnd[index] as Place, place);
    if (!place.chains.has(whole)) continue;
    const group = chainTo(place, whole);
    if ((group[0]?.start ?? 0) < after) continue;
    groups.push(group);
    after = place.end;
    if (groups.length === most) break;
  }
  return groups;
}

function extendChains(before: Place, place: Place): void {
  const own = 1 << place.phrase;
  for (const taken of before.chains.keys())
    if ((taken & own) === 0 && !place.chains.has(taken | own)) place.chains.set(taken | own, before);
}

function chainTo(place: Place, whole: number): Stretch[] {
  const chain: Stretch[] = [];
  let taken = whole;
  for (let at: Place | null = place; at;) {
    chain.unshift({ start: at.start, end: at.end });
    const before: Place | null = at.chains.get(taken) ?? null;
    taken &= ~(1 << at.phrase);
    at = before;
  }
  return chain;
}
