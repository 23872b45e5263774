import { type ArticleBits, bitsOfWord } from './article-bits.ts';
import { lowerBound, type Matches } from './matches.ts';
import { MOST_SCORED, type Ranks, scoreTable, STEPS, WEIGHTS } from './ranking.ts';

/** A phrase of a result: where it was found, and what it counts for. */
export type ScoredPhrase = { found: Matches; scale: number };

/**
 * The ranks of articles that several phrases score: of most the first phrase alone tells that they are not among the best,
 * whatever the others add. `scores` has by place what that one scores.
 */
export function joinedRanks(
  lengthCodes: Uint8Array,
  { ids }: Matches,
  phrases: readonly ScoredPhrase[],
  first: ScoredPhrase,
  scores: Float64Array,
): Ranks {
  const table = scoreTable();
  const others = phrases.reduce((sum, { scale }) => sum + scale, -first.scale) * MOST_SCORED;
  let finders: WeightFinder[] | undefined;
  const at = (place: number) => {
    finders ??= phrases.map(({ found }) => createWeightFinder(found));
    const id = ids[place] as number;
    const row = (lengthCodes[id] as number) * WEIGHTS;
    let sum = 0;
    for (let phrase = 0; phrase < phrases.length; phrase += 1) {
      const weight = (finders[phrase] as WeightFinder)(id);
      sum += (table[row + weight] as number) * (phrases[phrase] as ScoredPhrase).scale;
    }
    return (sum * STEPS + 0.5) >>> 0;
  };
  return {
    at,
    last(from, least) {
      // A step less than needed: what is rounded may not tell.
      const enough = (least - 1) / STEPS - others;
      let place = from;
      while (place >= 0 && ((scores[place] as number) < enough || at(place) < least)) place -= 1;
      return place;
    },
  };
}

/** The weight of an article in a list, 0 where it is not in it. */
type WeightFinder = (id: number) => number;

function createWeightFinder(found: Matches): WeightFinder {
  const { bits, few } = found;
  if (!bits) {
    const { ids, weights, count } = found;
    return (id) => {
      const place = lowerBound(ids, 0, count, id);
      if (place === count || ids[place] !== id) return 0;
      return weights === null ? 1 : (weights[place] as number);
    };
  }
  const placeOf = createPlaceFinder(bits);
  if (few) {
    const heavyOf = createPlaceFinder(few.marks);
    return (id) => {
      const place = placeOf(id);
      if (place < 0) return 0;
      const heavy = heavyOf(place);
      return heavy < 0 ? 1 : (few.heavy[heavy] as number);
    };
  }
  const { weights } = found;
  return (id) => {
    const place = placeOf(id);
    return place < 0 ? 0 : weights === null ? 1 : (weights[place] as number);
  };
}

/** How many of a set lie before one of it; -1 of what is not in it. */
function createPlaceFinder({ base, words }: ArticleBits): (id: number) => number {
  const before = new Uint32Array(words.length);
  for (let word = 1; word < words.length; word += 1)
    before[word] = (before[word - 1] as number) + bitsOfWord(words[word - 1] as number);
  return (id) => {
    const word = (id - base) >>> 5;
    const held = words[word] as number;
    const bit = 1 << (id & 31);
    return (held & bit) === 0 ? -1 : (before[word] as number) + bitsOfWord(held & (bit - 1));
  };
}
