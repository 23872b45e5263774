import type { SearchSort } from '#core/ports/search-index.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';
import { createScoreAdder } from './add-scores.ts';
import { fewRanks } from './few-ranks.ts';
import { joinedRanks } from './joined-ranks.ts';
import { createLastHeavy } from './last-heavy.ts';
import type { LibraryState } from './library-state.ts';
import { idReader, type Matches } from './matches.ts';
import { type PhraseSteps, phraseSteps } from './phrase-steps.ts';
import { MOST_SCORED, type Ranks, rarity, STEPS } from './ranking.ts';

/** What one source contributes to a result. */
export type SourceResult = { matches: Matches; leaves: Map<PhraseNode, Matches> };

/** Above all days. */
const DAYS = 2 ** 27;

/** How each part of a result is ranked. */
export type PartRanks = (part: SourceResult) => Ranks;

/** How a result is put in order; equal ranks go by the first day, the newest first. */
export function createRanks(
  state: LibraryState,
  parts: readonly SourceResult[],
  sort: SearchSort,
): PartRanks {
  if (sort === 'relevance') return relevanceRanks(state, parts);
  const { firstDay, chars } = state.columns;
  const rankOf: (id: number) => number =
    sort === 'newest'
      ? (id) => firstDay[id] as number
      : sort === 'oldest'
        ? (id) => (firstDay[id] === 0 ? 0 : DAYS - (firstDay[id] as number))
        : (id) => chars[id] as number;
  return ({ matches: { ids } }) => {
    const at = (place: number) => rankOf(ids[place] as number);
    return {
      at,
      last(from, least) {
        let place = from;
        while (place >= 0 && at(place) < least) place -= 1;
        return place;
      },
    };
  };
}

/** Of more phrases than these each by itself tells too little. */
const MOST_JOINED = 4;

function relevanceRanks(state: LibraryState, parts: readonly SourceResult[]): PartRanks {
  const scales = leafScales(state, parts);
  const { lengthCodes } = state;
  const most = parts.reduce((longest, { matches }) => Math.max(longest, matches.count), 0);
  let steps: PhraseSteps | undefined;
  // One room for all parts: fresh arrays of a million numbers cost more than what is written into them.
  let scores: Float64Array | undefined;
  const addScores = createScoreAdder(state);
  return ({ matches, leaves }) => {
    const { count } = matches;
    const [[leaf, found] = [null, null]] = leaves;
    const isByItself = leaf !== null && leaves.size === 1 && found === matches;
    if (isByItself) {
      steps ??= phraseSteps(lengthCodes, scales.get(leaf) as number);
      if (found.few) return fewRanks(steps, idReader(matches), found.few);
      return found.weights === null
        ? plainRanks(steps, matches.ids)
        : weightedRanks(steps, idReader(matches), found.weights);
    }
    scores ??= new Float64Array(most);
    scores.fill(0, 0, count);
    const phrases = Array.from(leaves, ([node, each]) => ({
      found: each,
      scale: scales.get(node) as number,
    }));
    if (phrases.length < 2 || phrases.length > MOST_JOINED) {
      for (const phrase of phrases) addScores(matches, phrase.found, phrase.scale, scores);
      return scoredRanks(scores);
    }
    const heaviest = phrases.reduce((best, phrase) => (phrase.scale > best.scale ? phrase : best));
    addScores(matches, heaviest.found, heaviest.scale, scores);
    return joinedRanks(lengthCodes, matches, phrases, heaviest, scores);
  };
}

// Loops over a result stand by themselves: so each is compiled for what it does.

/** Most articles are told from the best by their weights alone. */
function weightedRanks(steps: PhraseSteps, idAt: (place: number) => number, weights: Uint8Array): Ranks {
  const lastHeavy = createLastHeavy(steps.highest, weights);
  return {
    at: (place) => steps.of(idAt(place), weights[place] as number),
    last(from, least) {
      for (let place = from; ; place -= 1) {
        place = lastHeavy(place, least);
        if (place < 0 || this.at(place) >= least) return place;
      }
    },
  };
}

/** Of articles that all hold a phrase once. */
function plainRanks(steps: PhraseSteps, ids: Uint32Array): Ranks {
  return {
    at: (place) => steps.of(ids[place] as number, 1),
    last(from, least) {
      let place = (steps.highest[1] as number) < least ? -1 : from;
      while (place >= 0 && steps.of(ids[place] as number, 1) < least) place -= 1;
      return place;
    },
  };
}

function scoredRanks(scores: Float64Array): Ranks {
  return {
    // The same as Math.round for what is not negative, which costs several times as much.
    at: (place) => ((scores[place] as number) * STEPS + 0.5) >>> 0,
    last(from, least) {
      let place = from;
      while (place >= 0 && (scores[place] as number) * STEPS + 0.5 < least) place -= 1;
      return place;
    },
  };
}

/** What each phrase counts for, so that the best score is at most 1. */
function leafScales(state: LibraryState, parts: readonly SourceResult[]): Map<PhraseNode, number> {
  const holding = new Map<PhraseNode, number>();
  for (const { leaves } of parts) {
    for (const [leaf, matches] of leaves) holding.set(leaf, (holding.get(leaf) ?? 0) + matches.count);
  }
  const scales = new Map<PhraseNode, number>();
  let sum = 0;
  for (const [leaf, count] of holding) {
    const scale = rarity(state.articles, count);
    scales.set(leaf, scale);
    sum += scale;
  }
  for (const [leaf, scale] of scales) scales.set(leaf, scale / (sum * MOST_SCORED));
  return scales;
}
