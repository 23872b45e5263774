import { placeOfPair } from './pair-place.ts';
import type { Pair } from './ngrams.ts';

/**
 * Different pairs, in the order in which they first come. A table of integers with open addressing: the pairs of every text
 * of a page are asked for, and building a set of the language would take longer than all questions to it.
 */
export class PairSet {
  /** Each pair once. */
  readonly list: Int32Array;
  readonly #mask: number;
  /** A pair plus one, so that 0 is an empty place. */
  readonly #table: Uint32Array;

  constructor(pairs: Int32Array) {
    const capacity = 1 << (32 - Math.clz32(pairs.length * 2));
    const table = new Uint32Array(capacity);
    const list = new Int32Array(pairs.length);
    this.#mask = capacity - 1;
    this.#table = table;
    let size = 0;
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] as number;
      const place = placeOfPair(this.#table, this.#mask, pair);
      if (table[place] !== 0) continue;
      table[place] = pair + 1;
      list[size] = pair;
      size += 1;
    }
    this.list = list.subarray(0, size);
  }

  has(pair: Pair): boolean {
    return this.#table[placeOfPair(this.#table, this.#mask, pair)] !== 0;
  }
}
