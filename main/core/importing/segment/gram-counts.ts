/** How often one to three characters stand in a row, by numbers instead of strings: seams ask for them by the thousand. */
export interface GramCounts {
  /** 0 for what was never seen, and for anything longer. */
  of(this: void, gram: string): number;
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
  const unitAt = (gram: string, at: number): number => units[gram.charCodeAt(at)] as number;
  const singles = new Float64Array(size);
  const pairNumbers = new Map<number, number>();
  const pairs: number[] = [];
  const triples = new Map<number, number>();
  const keyOf = (gram: string): number => unitAt(gram, 0) * size + unitAt(gram, 1);
  const tripleKey = (pair: number, gram: string): number => pair * size + unitAt(gram, 2);
  let total = 0;
  grams.forEach((count, gram) => {
    if (gram.length === 1) {
      singles[unitAt(gram, 0)] = count;
      total += count;
      return;
    }
    const key = keyOf(gram);
    let pair = pairNumbers.get(key);
    if (pair === undefined) {
      pair = pairs.push(0) - 1;
      pairNumbers.set(key, pair);
    }
    if (gram.length === 2) pairs[pair] = count;
    else triples.set(tripleKey(pair, gram), count);
  });
  return {
    total,
    of(gram) {
      const { length } = gram;
      if (length === 1) return singles[unitAt(gram, 0)] as number;
      if (length !== 2 && length !== 3) return 0;
      const pair = pairNumbers.get(keyOf(gram));
      if (pair === undefined) return 0;
      return length === 2 ? (pairs[pair] as number) : (triples.get(tripleKey(pair, gram)) ?? 0);
    },
  };
}
