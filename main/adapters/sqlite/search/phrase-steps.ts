import { scoreTable, STEPS, WEIGHTS } from './ranking.ts';

/** What an article scores that holds a phrase with some weight, in steps; and by weight the most that any does. */
export type PhraseSteps = { of(id: number, weight: number): number; highest: Uint16Array };

export function phraseSteps(lengthCodes: Uint8Array, scale: number): PhraseSteps {
  const table = scoreTable();
  const steps = scale * STEPS;
  // The same as Math.round for what is not negative, which costs several times as much.
  const rounded = (place: number) => ((table[place] as number) * steps + 0.5) >>> 0;
  const highest = new Uint16Array(WEIGHTS);
  // Those of the first length are the shortest, which score the most.
  for (let weight = 0; weight < WEIGHTS; weight += 1) highest[weight] = rounded(weight);
  return { of: (id, weight) => rounded((lengthCodes[id] as number) * WEIGHTS + weight), highest };
}
