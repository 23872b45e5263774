import { firstOf, secondOf } from './ngrams.ts';
import { foldUnit } from '../language/fold-script.ts';
import { pairRecurrence } from '../language/pair-recurrence.ts';
import type { Fluency } from '../language/fluency.ts';
import type { PageModel } from '../page-model.ts';
import type { Pair, Rarity } from './ngrams.ts';

/** The texts of a page are asked about many times. */
const ofPages = new WeakMap<PageModel, Rarity>();

/**
 * Weighs a pair by how much likelier the rest of an article says it again than any text does, and by how seldom newspapers
 * say it at all. The model knows what papers of another sort say every day, as trade unions' do, which hardly any of the
 * articles has that the first was counted from.
 */
export function weighPair(pair: Pair, fluency: Fluency): number {
  const [first, second] = [foldUnit(firstOf(pair)), foldUnit(secondOf(pair))];
  return pairRecurrence(first, second) * fluency.rarity(first, second);
}

/** `weighPair` for the pairs of a page: what stands in every other article tells little, however rare it is on the page. */
export function tellingOf(model: PageModel): Rarity {
  const before = ofPages.get(model);
  if (before) return before;
  const made = tellingBy(model.fluency);
  ofPages.set(model, made);
  return made;
}

/** `weighPair`, each pair weighed once. */
export function tellingBy(fluency: Fluency): Rarity {
  const known = new Map<Pair, number>();
  return (pair) => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    const weight = weighPair(pair, fluency);
    known.set(pair, weight);
    return weight;
  };
}
