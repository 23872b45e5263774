import { lengthOf, listPairs } from './ngrams.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { Rarity } from './ngrams.ts';

/** The pairs of a page's texts under numbers from 0 on, so that what is known of them can stand in arrays. */
export interface PairTable {
  /** How many different pairs there are. */
  readonly size: number;
  /** What each pair weighs, by its number. */
  readonly weights: Float64Array;
  /** The numbers of a text's pairs, each once, in the order of the text. */
  readonly texts: readonly Int32Array[];
}

/** Numbers the pairs of folded texts; `texts` of the result has one row for each. */
export function numberPairs(keys: readonly string[], rarity: Rarity): PairTable {
  const numbers = new PairNumbers(lengthOf(keys));
  const weights: number[] = [];
  /** By the pair's number, the text that had it last. */
  const lastSeen: number[] = [];
  const texts = keys.map((key, text) => {
    const own: number[] = [];
    for (const pair of listPairs(key)) {
      const number = numbers.numberOf(pair);
      if (lastSeen[number] === text) continue;
      if (number === weights.length) weights.push(rarity(pair));
      lastSeen[number] = text;
      own.push(number);
    }
    return Int32Array.from(own);
  });
  return { size: numbers.size, weights: Float64Array.from(weights), texts };
}

/** What numbered pairs weigh together. */
export function sumWeights(numbers: Int32Array, { weights }: PairTable): number {
  let sum = 0;
  for (const number of numbers) sum += weights[number] as number;
  return sum;
}
