import type { SearchSort } from '#core/ports/search-index.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';
import type { ArticleBits } from './article-bits.ts';
import type { LibraryState } from './library-state.ts';
import { idReader, LISTS_APART, type Matches, seek } from './matches.ts';
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
  let steps: PhraseSteps | undefined;
  // One room for all parts: fresh arrays of a million numbers cost more than what is written into them.
  let scores: Float64Array | undefined;
  const weightOf = createWeightRoom(state.columns.size);
  return ({ matches, leaves }) => {
    const { count } = matches;
    const [[leaf, found] = [null, null]] = leaves;
    const isByItself = leaf !== null && leaves.size === 1 && found === matches;
    if (isByItself) {
      steps ??= phraseSteps(lengthCodes, scales.get(leaf) as number);
      return found.weights === null
        ? plainRanks(steps, matches.ids)
        : weightedRanks(steps, idReader(matches), found.weights);
    }
    scores ??= new Float64Array(most);
    scores.fill(0, 0, count);
    for (const [node, each] of leaves)
      addScores(lengthCodes, matches, each, scales.get(node) as number, scores, weightOf);
    return scoredRanks(scores);
  };
}

/** What an article scores that holds a phrase with some weight, in steps; and by weight the most that any does. */
type PhraseSteps = { of(id: number, weight: number): number; highest: Uint16Array };

function phraseSteps(lengthCodes: Uint8Array, scale: number): PhraseSteps {
  const table = scoreTable();
  const steps = scale * STEPS;
  // The same as Math.round for what is not negative, which costs several times as much.
  const rounded = (place: number) => ((table[place] as number) * steps + 0.5) >>> 0;
  const highest = new Uint16Array(WEIGHTS);
  // Those of the first length are the shortest, which score the most.
  for (let weight = 0; weight < WEIGHTS; weight += 1) highest[weight] = rounded(weight);
  return { of: (id, weight) => rounded((lengthCodes[id] as number) * WEIGHTS + weight), highest };
}

// Loops over a result stand by themselves: so each is compiled for what it does.

/** Most articles are told from the best by their weights alone. */
function weightedRanks(steps: PhraseSteps, idAt: (place: number) => number, weights: Uint8Array): Ranks {
  const { highest } = steps;
  return {
    at: (place) => steps.of(idAt(place), weights[place] as number),
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

/** The weights of a list by row ids, 0 of those that it lacks; valid until the next call. */
type WeightRoom = (list: Matches, ids: Uint32Array, count: number) => Uint8Array;

function createWeightRoom(size: number): WeightRoom {
  let room: Uint8Array | undefined;
  return (list, wanted, wantedCount) => {
    room ??= new Uint8Array(size);
    room.fill(0, wanted[0], (wanted[wantedCount - 1] as number) + 1);
    if (list.bits) putWeights(list.bits, list.weights, room);
    else {
      const { ids, weights, count } = list;
      for (let place = 0; place < count; place += 1)
        room[ids[place] as number] = weights === null ? 1 : (weights[place] as number);
    }
    return room;
  };
}

function putWeights({ base, words }: ArticleBits, weights: Uint8Array | null, room: Uint8Array): void {
  let place = 0;
  for (let word = 0; word < words.length; word += 1) {
    const first = base + word * 32;
    for (let left = words[word] as number; left !== 0; left &= left - 1) {
      room[first + 31 - Math.clz32(left & -left)] = weights === null ? 1 : (weights[place] as number);
      place += 1;
    }
  }
}

/** Adds what a phrase scores in the articles of a result to `scores`, by their places. */
function addScores(
  lengthCodes: Uint8Array,
  matches: Matches,
  found: Matches,
  scale: number,
  scores: Float64Array,
  weightOf: WeightRoom,
): void {
  const { ids, count } = matches;
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
  const { weights, ids: holding } = found;
  const table = scoreTable();
  let at = 0;
  let place = 0;
  while (place < count && at < found.count) {
    const id = ids[place] as number;
    const other = holding[at] as number;
    if (id === other) {
      const weight = weights === null ? 1 : (weights[at] as number);
      const code = lengthCodes[id] as number;
      scores[place] = (scores[place] as number) + (table[code * WEIGHTS + weight] as number) * scale;
      place += 1;
      at += 1;
    } else if (id < other) place = seek(ids, count, place, other);
    else at = seek(holding, found.count, at, id);
  }
}
