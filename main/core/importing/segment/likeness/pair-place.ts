import type { Pair } from './ngrams.ts';

/**
 * The place of a pair in a table with open addressing, or the empty one where it would stand. The table holds each pair plus
 * one, so that 0 is an empty place; `mask` is its length, a power of two, less one.
 */
export function placeOfPair(table: Uint32Array, mask: number, pair: Pair): number {
  const wanted = pair + 1;
  const product = Math.imul(pair, 0x9e3779b1);
  let place = product ^ (product >>> 15);
  for (;;) {
    place &= mask;
    const found = table[place];
    if (found === wanted || found === 0) return place;
    place += 1;
  }
}
