import { firstOf, secondOf } from './ngrams.ts';
import { foldUnit } from '../language/fold-script.ts';
import { pairRecurrence } from '../language/pair-recurrence.ts';
import type { Fluency } from '../language/fluency.ts';
import type { Pair, Rarity } from './ngrams.ts';

/**
 * Weighs pairs by how much likelier the rest of an article says them again than any text does, and by how seldom newspapers
 * say them at all: what stands in every other article tells little, however rare it is on the page.
 */
export function tellingOf(fluency: Fluency): Rarity {
  const known = new Map<Pair, number>();
  return (pair) => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    const [first, second] = [foldUnit(firstOf(pair)), foldUnit(secondOf(pair))];
    const weight = pairRecurrence(first, second) * fluency.rarity(first, second);
    known.set(pair, weight);
    return weight;
  };
}
