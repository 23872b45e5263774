import { firstOf, secondOf } from './ngrams.ts';
import { foldUnit } from '../language/fold-script.ts';
import { PairNumbers } from './pair-numbers.ts';
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
  const numbers = new PairNumbers();
  const weights: number[] = [];
  return (pair) => {
    const number = numbers.numberOf(pair);
    if (number === weights.length) weights.push(weighPair(pair, fluency));
    return weights[number] as number;
  };
}
