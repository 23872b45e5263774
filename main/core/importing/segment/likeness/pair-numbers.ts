import { placeOfPair } from './pair-place.ts';
import type { Pair } from './ngrams.ts';

const LEAST_CAPACITY = 256;
/** A page has some thousand pairs. */
const MOST_CAPACITY = 16_384;

/**
 * Numbers for pairs, from 0 on in the order in which they first come. A table of integers with open addressing: every
 * character of a page asks it several times, and a map would take longer than all else that is done with the answer.
 */
export class PairNumbers {
  #size = 0;
  #mask: number;
  /** A pair plus one, so that 0 is an empty place. */
  #pairs: Uint32Array;
  #numbers: Uint32Array;

  /** `most` is how many pairs there may be; a table that is too small at first grows. */
  constructor(most = MOST_CAPACITY) {
    const wanted = 1 << (32 - Math.clz32(Math.min(MOST_CAPACITY, most * 2)));
    const capacity = Math.max(LEAST_CAPACITY, Math.min(MOST_CAPACITY, wanted));
    this.#mask = capacity - 1;
    this.#pairs = new Uint32Array(capacity);
    this.#numbers = new Uint32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** -1 for a pair that has none. */
  find(pair: Pair): number {
    const place = placeOfPair(this.#pairs, this.#mask, pair);
    return this.#pairs[place] === 0 ? -1 : (this.#numbers[place] as number);
  }

  /** Gives the pair the next number if it has none. */
  numberOf(pair: Pair): number {
    const place = placeOfPair(this.#pairs, this.#mask, pair);
    if (this.#pairs[place] !== 0) return this.#numbers[place] as number;
    const number = this.#size;
    this.#pairs[place] = pair + 1;
    this.#numbers[place] = number;
    this.#size += 1;
    if (this.#size * 2 > this.#mask) this.#grow();
    return number;
  }

  #grow(): void {
    const pairs = this.#pairs;
    const numbers = this.#numbers;
    this.#mask = pairs.length * 2 - 1;
    this.#pairs = new Uint32Array(pairs.length * 2);
    this.#numbers = new Uint32Array(pairs.length * 2);
    pairs.forEach((pair, at) => {
      if (pair === 0) return;
      const place = placeOfPair(this.#pairs, this.#mask, pair - 1);
      this.#pairs[place] = pair;
      this.#numbers[place] = numbers[at] as number;
    });
  }
}
