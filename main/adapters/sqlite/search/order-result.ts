import type { SearchSort } from '#core/ports/search-index.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';
import type { LibraryState } from './library-state.ts';
import { type Matches, seek } from './matches.ts';
import { MOST_SCORED, rarity, scoreTable } from './ranking.ts';

/** What one source contributes to a result. */
export type SourceResult = { matches: Matches; leaves: Map<PhraseNode, Matches> };

/** Ids by rising row id, and for each its key in the order that was asked for: the higher, the earlier. */
export type KeyedResult = { ids: Uint32Array; keys: Float64Array };

/** Scores go into the keys in so many steps, with the day below them. */
const STEPS = 10_000;
const DAYS = 2 ** 27;

export function keyResult(
  state: LibraryState,
  parts: readonly SourceResult[],
  sort: SearchSort,
): KeyedResult {
  const count = parts.reduce((sum, part) => sum + part.matches.count, 0);
  const ids = new Uint32Array(count);
  const keys = new Float64Array(count);
  const { firstDay, chars } = state.columns;
  const scales = sort === 'relevance' ? leafScales(state, parts) : null;
  let at = 0;
  for (const part of parts) {
    ids.set(part.matches.ids.subarray(0, part.matches.count), at);
    if (scales !== null) addScores(state, part, scales, keys.subarray(at));
    at += part.matches.count;
  }
  for (let place = 0; place < count; place += 1) {
    const id = ids[place] as number;
    const day = firstDay[id] as number;
    if (scales !== null) keys[place] = Math.round((keys[place] as number) * STEPS) * DAYS + day;
    else if (sort === 'newest') keys[place] = day;
    else if (sort === 'oldest') keys[place] = day === 0 ? -1 : DAYS - day;
    else keys[place] = (chars[id] as number) * DAYS + day;
  }
  return { ids, keys };
}

/** The score that went into a key by relevance. */
export function scoreOf(key: number): number {
  return Math.floor(key / DAYS) / STEPS;
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

function addScores(
  state: LibraryState,
  { matches, leaves }: SourceResult,
  scales: Map<PhraseNode, number>,
  keys: Float64Array,
): void {
  const table = scoreTable();
  const { lengthCodes } = state;
  const { ids, count } = matches;
  for (const [leaf, found] of leaves) {
    const scale = scales.get(leaf) as number;
    const { weights } = found;
    if (found.ids === ids && found.count === count) {
      for (let place = 0; place < count; place += 1) {
        const weight = weights === null ? 1 : (weights[place] as number);
        const code = lengthCodes[ids[place] as number] as number;
        keys[place] = (keys[place] as number) + (table[code * 256 + weight] as number) * scale;
      }
      continue;
    }
    // Of hundreds of phrases most are rare: each is looked for where it was found, not at every article of the result.
    let place = 0;
    for (let at = 0; at < found.count && place < count; at += 1) {
      const id = found.ids[at] as number;
      place = seek(ids, count, place, id);
      if (place === count || ids[place] !== id) continue;
      const weight = weights === null ? 1 : (weights[at] as number);
      const code = lengthCodes[id] as number;
      keys[place] = (keys[place] as number) + (table[code * 256 + weight] as number) * scale;
    }
  }
}
