import type { FoldingRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { commonLookAlikes, type LookAlike } from '#shared/text/look-alikes.ts';

/** Confusions in folded form; 鋒/锋 differ no longer where scripts are equal. */
export type FoldedLookAlikes = {
  /** The UTF-16 units that may stand in the place of one, with itself first. */
  equals(unit: number): readonly number[];
  /** Texts of which at least one has more than one unit, in both directions. */
  readonly texts: readonly (readonly [from: string, to: string])[];
};

const made = new WeakMap<readonly LookAlike[], Map<string, FoldedLookAlikes>>();

export function foldLookAlikes(
  rules: FoldingRules,
  lookAlikes: readonly LookAlike[] = commonLookAlikes,
): FoldedLookAlikes {
  const byRules = made.get(lookAlikes) ?? new Map<string, FoldedLookAlikes>();
  made.set(lookAlikes, byRules);
  const key = JSON.stringify(rules);
  const known = byRules.get(key);
  if (known) return known;
  const folded = fold(rules, lookAlikes);
  byRules.set(key, folded);
  return folded;
}

function fold(rules: FoldingRules, lookAlikes: readonly LookAlike[]): FoldedLookAlikes {
  const units = new Map<number, Set<number>>();
  const texts: [string, string][] = [];
  const add = (from: string, to: string) => {
    if (from.length > 1 || to.length > 1) {
      texts.push([from, to]);
      return;
    }
    const unit = from.charCodeAt(0);
    const own = units.get(unit) ?? new Set([unit]);
    units.set(unit, own.add(to.charCodeAt(0)));
  };
  for (const { one, other } of lookAlikes) {
    const [first, second] = [foldSearch(one, rules), foldSearch(other, rules)];
    if (first === second || first === '' || second === '') continue;
    add(first, second);
    add(second, first);
  }
  const lists = new Map([...units].map(([unit, own]) => [unit, [...own]]));
  return { equals: (unit) => lists.get(unit) ?? [unit], texts };
}
