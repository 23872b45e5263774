import { lengthOf, listPairs } from './ngrams.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { Rarity } from './ngrams.ts';

/** The pairs of a page's texts under numbers from 0 on, so that what is known of them can stand in arrays. */
export interface PairTable {
  /** How many different pairs there are. */
  readonly size: number;
  /** The pairs, and what each of them weighs, by their numbers. */
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
  /** The numbers of a text's pairs, each once, in the order of the text. */
  readonly texts: readonly Int32Array[];
}

/** Numbers the pairs of folded texts; `texts` of the result has one row for each. */
export function numberPairs(keys: readonly string[], rarity: Rarity): PairTable {
  const most = lengthOf(keys);
  const numbers = new PairNumbers(most);
  const pairs = new Int32Array(most);
  const weights = new Float64Array(most);
  /** By the pair's number, the text that had it last, from 1 on. */
  const lastSeen = new Int32Array(most);
  const own = new Int32Array(most);
  let size = 0;
  const texts = keys.map((key, text) => {
    let count = 0;
    for (const pair of listPairs(key)) {
      const number = numbers.numberOf(pair);
      if (lastSeen[number] === text + 1) continue;
      if (number === size) {
        pairs[number] = pair;
        weights[number] = rarity(pair);
        size += 1;
      }
      lastSeen[number] = text + 1;
      own[count] = number;
      count += 1;
    }
    return own.slice(0, count);
  });
  return { size, pairs: pairs.slice(0, size), weights: weights.slice(0, size), texts };
}

/** What numbered pairs weigh together. */
export function sumWeights(numbers: Int32Array, { weights }: PairTable): number {
  let sum = 0;
  for (const number of numbers) sum += weights[number] as number;
  return sum;
}
