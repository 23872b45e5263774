import { type ArticleBits, bitsOfWord } from './article-bits.ts';
import type { LibraryState } from './library-state.ts';
import { LISTS_APART, type Matches, seek } from './matches.ts';
import { scoreTable, WEIGHTS } from './ranking.ts';

/** Adds what a phrase scores in the articles of a result to `scores`, by their places. */
export type ScoreAdder = (matches: Matches, found: Matches, scale: number, scores: Float64Array) => void;

export function createScoreAdder({ lengthCodes, columns }: LibraryState): ScoreAdder {
  let room: Uint8Array | undefined;
  return (matches, found, scale, scores) => {
    if (matches.count === 0) return;
    if (found.bits) addDense(lengthCodes, matches, found, found.bits, scale, scores);
    else if (matches.count * LISTS_APART < found.count || found.count * LISTS_APART < matches.count)
      addFar(lengthCodes, matches, found, scale, scores);
    else addNear(lengthCodes, matches, found, scale, scores, (room ??= new Uint8Array(columns.size)));
  };
}

// Loops over a result stand by themselves: so each is compiled for what it does.

/** The place of an article in a list that is bits is the number of bits before its own. */
function addDense(
  lengthCodes: Uint8Array,
  { ids, count }: Matches,
  { weights }: Matches,
  { base, words }: ArticleBits,
  scale: number,
  scores: Float64Array,
): void {
  const table = scoreTable();
  let word = 0;
  let before = 0;
  for (let place = 0; place < count; place += 1) {
    const id = ids[place] as number;
    for (const at = (id - base) >>> 5; word < at; word += 1) before += bitsOfWord(words[word] as number);
    const held = words[word] as number;
    const bit = 1 << (id & 31);
    if ((held & bit) === 0) continue;
    const weight = weights === null ? 1 : (weights[before + bitsOfWord(held & (bit - 1))] as number);
    const row = (lengthCodes[id] as number) * WEIGHTS;
    scores[place] = (scores[place] as number) + (table[row + weight] as number) * scale;
  }
}

/** Looked up rather than merged: whether the one list or the other comes next cannot be foreseen by a processor. */
function addNear(
  lengthCodes: Uint8Array,
  { ids, count }: Matches,
  { ids: holding, weights, count: held }: Matches,
  scale: number,
  scores: Float64Array,
  room: Uint8Array,
): void {
  const table = scoreTable();
  room.fill(0, ids[0], (ids[count - 1] as number) + 1);
  for (let place = 0; place < held; place += 1)
    room[holding[place] as number] = weights === null ? 1 : (weights[place] as number);
  for (let place = 0; place < count; place += 1) {
    const id = ids[place] as number;
    const row = (lengthCodes[id] as number) * WEIGHTS;
    scores[place] = (scores[place] as number) + (table[row + (room[id] as number)] as number) * scale;
  }
}

/** The same where one list is far longer than the other. */
function addFar(
  lengthCodes: Uint8Array,
  { ids, count }: Matches,
  { ids: holding, weights, count: held }: Matches,
  scale: number,
  scores: Float64Array,
): void {
  const table = scoreTable();
  let at = 0;
  let place = 0;
  while (place < count && at < held) {
    const id = ids[place] as number;
    const other = holding[at] as number;
    if (id === other) {
      const row = (lengthCodes[id] as number) * WEIGHTS;
      const weight = weights === null ? 1 : (weights[at] as number);
      scores[place] = (scores[place] as number) + (table[row + weight] as number) * scale;
      place += 1;
      at += 1;
    } else if (id < other) place = seek(ids, count, place, other);
    else at = seek(holding, held, at, id);
  }
}
