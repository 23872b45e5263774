import type { SearchSort } from '#core/ports/search-index.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';
import type { LibraryState } from './library-state.ts';
import { LISTS_APART, type Matches, seek } from './matches.ts';
import { MOST_SCORED, rarity, scoreTable, WEIGHTS } from './ranking.ts';

/** What one source contributes to a result. */
export type SourceResult = { matches: Matches; leaves: Map<PhraseNode, Matches> };

/** Scores between 0 and 1 are compared in so many steps; within a step the newest comes first. */
export const STEPS = 10_000;
/** Above all days. */
const DAYS = 2 ** 27;

/**
 * The ranks of a part's matches, by their places: the higher, the earlier. Valid until those of another part are asked for.
 */
export type Ranks = {
  at(place: number): number;
  /** The last place up to `place` whose rank is not below `least`; -1 where there is none. */
  last(place: number, least: number): number;
};
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

function relevanceRanks(state: LibraryState, parts: readonly SourceResult[]): PartRanks {
  const scales = leafScales(state, parts);
  const { lengthCodes } = state;
  const most = parts.reduce((longest, { matches }) => Math.max(longest, matches.count), 0);
  const isMany = parts.reduce((sum, { matches }) => sum + matches.count, 0) > scoreTable().length;
  let steps: WeightedSteps | undefined;
  // One room for all parts: fresh arrays of a million numbers cost more than what is written into them.
  let scores: Float64Array | undefined;
  const weightOf = createWeightRoom(state.columns.size);
  return ({ matches, leaves }) => {
    const { ids, count } = matches;
    const [[leaf, found] = [null, null]] = leaves;
    const isByItself = leaf !== null && leaves.size === 1 && found.ids === ids && found.count === count;
    if (isByItself && isMany) {
      // A common phrase by itself: few different scores, each rounded once.
      steps ??= weightedSteps(scales.get(leaf) as number);
      return found.weights === null
        ? plainRanks(lengthCodes, steps, ids)
        : weightedRanks(lengthCodes, steps, ids, found.weights);
    }
    scores ??= new Float64Array(most);
    scores.fill(0, 0, count);
    for (const [node, each] of leaves)
      addScores(lengthCodes, matches, each, scales.get(node) as number, scores, weightOf);
    return scoredRanks(scores);
  };
}

/** Rounded scores of a phrase by `lengthCode * WEIGHTS + weight`, and the highest of each weight. */
type WeightedSteps = { steps: Uint16Array; highest: Uint16Array };

function weightedSteps(scale: number): WeightedSteps {
  const table = scoreTable();
  const steps = new Uint16Array(table.length);
  const highest = new Uint16Array(WEIGHTS);
  for (let place = 0; place < steps.length; place += 1) {
    const step = Math.round((table[place] as number) * scale * STEPS);
    steps[place] = step;
    const weight = place % WEIGHTS;
    if (step > (highest[weight] as number)) highest[weight] = step;
  }
  return { steps, highest };
}

// Loops over a result stand by themselves: so each is compiled for what it does.

/** Most articles are told from the best by their weights alone. */
function weightedRanks(
  lengthCodes: Uint8Array,
  { steps, highest }: WeightedSteps,
  ids: Uint32Array,
  weights: Uint8Array,
): Ranks {
  return {
    at: (place) =>
      steps[(lengthCodes[ids[place] as number] as number) * WEIGHTS + (weights[place] as number)] as number,
    last(from, least) {
      for (let place = from; ; place -= 1) {
        place = lastHeavy(highest, weights, place, least);
        if (place < 0 || this.at(place) >= least) return place;
      }
    },
  };
}

function lastHeavy(highest: Uint16Array, weights: Uint8Array, from: number, least: number): number {
  let place = from;
  while (place >= 0 && (highest[weights[place] as number] as number) < least) place -= 1;
  return place;
}

/** Of articles that all hold a phrase once. */
function plainRanks(lengthCodes: Uint8Array, { steps, highest }: WeightedSteps, ids: Uint32Array): Ranks {
  return {
    at: (place) => steps[(lengthCodes[ids[place] as number] as number) * WEIGHTS + 1] as number,
    last(from, least) {
      let place = (highest[1] as number) < least ? -1 : from;
      while (place >= 0 && this.at(place) < least) place -= 1;
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

/** The weights of a list by row ids, 0 of those that it lacks; valid until the next call. */
type WeightRoom = (list: Matches, ids: Uint32Array, count: number) => Uint8Array;

function createWeightRoom(size: number): WeightRoom {
  let room: Uint8Array | undefined;
  return ({ ids, weights, count }, wanted, wantedCount) => {
    room ??= new Uint8Array(size);
    room.fill(0, wanted[0], (wanted[wantedCount - 1] as number) + 1);
    for (let place = 0; place < count; place += 1)
      room[ids[place] as number] = weights === null ? 1 : (weights[place] as number);
    return room;
  };
}

/** Adds what a phrase scores in the articles of a result to `scores`, by their places. */
function addScores(
  lengthCodes: Uint8Array,
  { ids, count }: Matches,
  found: Matches,
  scale: number,
  scores: Float64Array,
  weightOf: WeightRoom,
): void {
  const table = scoreTable();
  if (count * LISTS_APART < found.count || found.count * LISTS_APART < count) {
    addFarScores(lengthCodes, { ids, count }, found, scale, scores);
    return;
  }
  if (count === 0) return;
  // Looked up rather than merged: whether the one list or the other comes next cannot be foreseen by a processor.
  const weights = weightOf(found, ids, count);
  for (let place = 0; place < count; place += 1) {
    const id = ids[place] as number;
    const code = lengthCodes[id] as number;
    scores[place] =
      (scores[place] as number) + (table[code * WEIGHTS + (weights[id] as number)] as number) * scale;
  }
}

/** The same where one list is far longer than the other. */
function addFarScores(
  lengthCodes: Uint8Array,
  { ids, count }: Pick<Matches, 'ids' | 'count'>,
  found: Matches,
  scale: number,
  scores: Float64Array,
): void {
  const { weights } = found;
  const table = scoreTable();
  let at = 0;
  let place = 0;
  while (place < count && at < found.count) {
    const id = ids[place] as number;
    const other = found.ids[at] as number;
    if (id === other) {
      const weight = weights === null ? 1 : (weights[at] as number);
      const code = lengthCodes[id] as number;
      scores[place] = (scores[place] as number) + (table[code * WEIGHTS + weight] as number) * scale;
      place += 1;
      at += 1;
    } else if (id < other) place = seek(ids, count, place, other);
    else at = seek(found.ids, found.count, at, id);
  }
}
