import { coverage, pairsOf } from './ngrams.ts';
import type { PairSet } from './pair-set.ts';
import type { Rarity } from './ngrams.ts';
import type { Run } from '../heads/read-runs.ts';

const SAMPLE = 900;
const NEIGHBOURS = 6;
/** No newspaper page has more; beyond it comparing runs would only cost time. */
const MOST_RUNS = 2000;

/** How alike the texts of the page's runs are. */
export interface Cohesion {
  rarity: Rarity;
  /** Share of a text's weighed pairs that a run holds. */
  of(key: string, run: Run): number;
  /** By how much a run is nearer to the runs given than to the other runs around it: about -0.3 to 0.3. */
  pull(run: Run, to: readonly Run[]): number;
}

export function measureCohesion(runs: readonly Run[], rarity: Rarity): Cohesion {
  const cache = new Map<Run, PairSet>();
  const pairs = (run: Run): PairSet => {
    const known = cache.get(run);
    if (known) return known;
    const made = pairsOf(textOf(run));
    cache.set(run, made);
    return made;
  };
  const places = new Map(runs.map((run, at) => [run, at]));
  return {
    rarity,
    of: (key, run) => coverage(pairsOf(key), pairs(run), rarity),
    pull(run, to) {
      if (runs.length > MOST_RUNS) return 0;
      const own = pairs(run);
      const near = Math.max(0, ...to.slice(-NEIGHBOURS).map((one) => coverage(own, pairs(one), rarity)));
      const at = places.get(run) ?? 0;
      const others = runs
        .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
        .filter((one) => one !== run && !to.includes(one) && one.body.length > 0);
      if (others.length === 0) return 0;
      const far = others.reduce((sum, one) => sum + coverage(own, pairs(one), rarity), 0) / others.length;
      return near - far;
    },
  };
}

function textOf(run: Run): string {
  let text = '';
  for (const part of run.body) {
    text += `${part.key} `;
    if (text.length > SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}
