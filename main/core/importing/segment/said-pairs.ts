import { pairsOf } from './ngrams.ts';
import type { Pair } from './ngrams.ts';

type Pairs = Pick<ReadonlySet<Pair>, 'has'>;

/** Which pairs stand above and below any place between a text's paragraphs, read once for all of its places. */
export interface SaidPairs {
  /** Those of one paragraph. */
  in(at: number): ReadonlySet<Pair>;
  /** Those of all paragraphs before this one. */
  before(at: number): Pairs;
  /** Those of this paragraph and all behind it. */
  from(at: number): Pairs;
}

export function readSaidPairs(keys: readonly string[]): SaidPairs {
  const pairs = keys.map(pairsOf);
  const first = new Map<Pair, number>();
  const last = new Map<Pair, number>();
  pairs.forEach((own, at) => {
    for (const pair of own) {
      if (!first.has(pair)) first.set(pair, at);
      last.set(pair, at);
    }
  });
  return {
    in: (at) => pairs[at] as ReadonlySet<Pair>,
    before: (at) => ({ has: (pair) => (first.get(pair) ?? at) < at }),
    from: (at) => ({ has: (pair) => (last.get(pair) ?? -1) >= at }),
  };
}
