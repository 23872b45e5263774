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

/** The rank of each article at a place of a part's matches, valid until the next call: the higher, the earlier. */
export type PartRanks = (part: SourceResult) => Uint32Array;

/** How a result is put in order; equal ranks go by the first day, the newest first. */
export function createRanks(
  state: LibraryState,
  parts: readonly SourceResult[],
  sort: SearchSort,
): PartRanks {
  const { firstDay, chars } = state.columns;
  // One room for all parts: fresh arrays of a million numbers cost more than what is written into them.
  const room = new Uint32Array(parts.reduce((most, { matches }) => Math.max(most, matches.count), 0));
  if (sort === 'relevance') return relevanceRanks(state, parts, room);
  const rankOf: (id: number) => number =
    sort === 'newest'
      ? (id) => firstDay[id] as number
      : sort === 'oldest'
        ? (id) => (firstDay[id] === 0 ? 0 : DAYS - (firstDay[id] as number))
        : (id) => chars[id] as number;
  return ({ matches: { ids, count } }) => {
    for (let place = 0; place < count; place += 1) room[place] = rankOf(ids[place] as number);
    return room;
  };
}

function relevanceRanks(state: LibraryState, parts: readonly SourceResult[], room: Uint32Array): PartRanks {
  const scales = leafScales(state, parts);
  const { lengthCodes } = state;
  const table = scoreTable();
  const isMany = parts.reduce((sum, { matches }) => sum + matches.count, 0) > table.length;
  let stepTable: Uint16Array | undefined;
  let scores: Float64Array | undefined;
  return ({ matches, leaves }) => {
    const { ids, count } = matches;
    const [[leaf, found] = [null, null]] = leaves;
    const isByItself = leaf !== null && leaves.size === 1 && found.ids === ids && found.count === count;
    if (isByItself && isMany) {
      // A common phrase by itself: few different scores, each rounded once.
      stepTable ??= roundedScores(table, scales.get(leaf) as number);
      if (found.weights === null) putPlainSteps(lengthCodes, stepTable, matches, room);
      else putSteps(lengthCodes, stepTable, matches, found.weights, room);
      return room;
    }
    scores ??= new Float64Array(room.length);
    scores.fill(0, 0, count);
    for (const [node, each] of leaves) addScores(state, matches, each, scales.get(node) as number, scores);
    putRounded(scores, count, room);
    return room;
  };
}

function roundedScores(table: Float32Array, scale: number): Uint16Array {
  const steps = new Uint16Array(table.length);
  for (let place = 0; place < steps.length; place += 1)
    steps[place] = Math.round((table[place] as number) * scale * STEPS);
  return steps;
}

// Loops over a result stand by themselves: so each is compiled for what it does.

function putSteps(
  lengthCodes: Uint8Array,
  steps: Uint16Array,
  { ids, count }: Matches,
  weights: Uint8Array,
  ranks: Uint32Array,
): void {
  for (let place = 0; place < count; place += 1) {
    const code = lengthCodes[ids[place] as number] as number;
    ranks[place] = steps[code * WEIGHTS + (weights[place] as number)] as number;
  }
}

function putPlainSteps(
  lengthCodes: Uint8Array,
  steps: Uint16Array,
  { ids, count }: Matches,
  ranks: Uint32Array,
): void {
  for (let place = 0; place < count; place += 1)
    ranks[place] = steps[(lengthCodes[ids[place] as number] as number) * WEIGHTS + 1] as number;
}

function putRounded(scores: Float64Array, count: number, ranks: Uint32Array): void {
  // The same as Math.round for what is not negative, which costs several times as much.
  for (let place = 0; place < count; place += 1)
    ranks[place] = ((scores[place] as number) * STEPS + 0.5) >>> 0;
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

/** Adds what a phrase scores in the articles of a result to `scores`, by their places. */
function addScores(
  { lengthCodes }: LibraryState,
  { ids, count }: Matches,
  found: Matches,
  scale: number,
  scores: Float64Array,
): void {
  const { weights } = found;
  const table = scoreTable();
  if (found.ids === ids && found.count === count) {
    for (let place = 0; place < count; place += 1) {
      const weight = weights === null ? 1 : (weights[place] as number);
      const code = lengthCodes[ids[place] as number] as number;
      scores[place] = (scores[place] as number) + (table[code * WEIGHTS + weight] as number) * scale;
    }
    return;
  }
  const isRare = found.count * LISTS_APART < count;
  const isFar = count * LISTS_APART < found.count;
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
    } else if (id < other) place = isRare ? seek(ids, count, place, other) : place + 1;
    else at = isFar ? seek(found.ids, found.count, at, id) : at + 1;
  }
}
