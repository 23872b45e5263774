import { lengthOf, listPairs, pairsOf } from './ngrams.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { PairSet } from './pair-set.ts';
import type { Pairs } from './ngrams.ts';

/** Which pairs stand above and below any place between a text's paragraphs, read once for all of its places. */
export interface SaidPairs {
  /** Those of one paragraph. */
  in(at: number): PairSet;
  /** Those of all paragraphs before this one. */
  before(at: number): Pairs;
  /** Those of this paragraph and all behind it. */
  from(at: number): Pairs;
}

export function readSaidPairs(keys: readonly string[]): SaidPairs {
  const numbers = new PairNumbers(lengthOf(keys));
  // By the pair's number, the first and the last paragraph that say it.
  const first: number[] = [];
  const last: number[] = [];
  const own: PairSet[] = [];
  keys.forEach((key, at) => {
    for (const pair of listPairs(key)) {
      const number = numbers.numberOf(pair);
      first[number] ??= at;
      last[number] = at;
    }
  });
  return {
    in: (at) => (own[at] ??= pairsOf(keys[at] as string)),
    before: (at) => ({ has: (pair) => (first[numbers.find(pair)] ?? at) < at }),
    from: (at) => ({ has: (pair) => (last[numbers.find(pair)] ?? -1) >= at }),
  };
}
