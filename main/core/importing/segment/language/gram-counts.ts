import { KeyedNumbers } from './keyed-numbers.ts';

/** How often one to three characters stand in a row, by numbers instead of strings: seams ask for them by the thousand. */
export interface GramCounts {
  /** 0 for what was never seen, and for anything longer. */
  of(this: void, gram: string): number;
  /** The same for one UTF-16 unit, and for two and three in a row. */
  one(this: void, unit: number): number;
  two(this: void, first: number, second: number): number;
  three(this: void, first: number, second: number, third: number): number;
  /** All single characters together. */
  total: number;
}

/** Grams of one to three UTF-16 units with their counts, as a map gives them. */
interface Grams {
  forEach(visit: (count: number, gram: string) => void): void;
}

/** Passes over the grams twice: what numbers are needed is known only when all characters are. */
export function numberGrams(grams: Grams): GramCounts {
  const units = new Uint16Array(0x10000);
  let size = 1;
  grams.forEach((_, gram) => {
    for (let at = 0; at < gram.length; at += 1) {
      const unit = gram.charCodeAt(at);
      if (units[unit] !== 0) continue;
      units[unit] = size;
      size += 1;
    }
  });
  const singles = new Float64Array(size);
  /** Under two numbers in one the number of the pair, under a pair's and a unit's the count of the triple. */
  const pairNumbers = new KeyedNumbers();
  const triples = new KeyedNumbers();
  const pairs: number[] = [];
  const numberOf = (unit: number): number => units[unit] as number;
  let total = 0;
  grams.forEach((count, gram) => {
    const first = numberOf(gram.charCodeAt(0));
    if (gram.length === 1) {
      singles[first] = count;
      total += count;
      return;
    }
    const second = numberOf(gram.charCodeAt(1));
    let pair = pairNumbers.get(first, second);
    if (pair < 0) {
      pair = pairs.push(0) - 1;
      pairNumbers.set(first, second, pair);
    }
    if (gram.length === 2) pairs[pair] = count;
    else triples.set(pair, numberOf(gram.charCodeAt(2)), count);
  });
  const one = (unit: number): number => singles[numberOf(unit)] as number;
  const two = (first: number, second: number): number => {
    const pair = pairNumbers.get(numberOf(first), numberOf(second));
    return pair < 0 ? 0 : (pairs[pair] as number);
  };
  const three = (first: number, second: number, third: number): number => {
    const pair = pairNumbers.get(numberOf(first), numberOf(second));
    return pair < 0 ? 0 : Math.max(0, triples.get(pair, numberOf(third)));
  };
  return {
    total,
    one,
    two,
    three,
    of(gram) {
      if (gram.length === 1) return one(gram.charCodeAt(0));
      if (gram.length === 2) return two(gram.charCodeAt(0), gram.charCodeAt(1));
      return gram.length === 3 ? three(gram.charCodeAt(0), gram.charCodeAt(1), gram.charCodeAt(2)) : 0;
    },
  };
}
