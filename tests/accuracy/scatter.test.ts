import { describe, expect, it } from 'vitest';
import { SCATTERINGS } from './scatter-pages.ts';
import { lineOf, madeMaterials, realMaterials, scoreScattered } from './scatter-report.ts';
import type { Scattering } from './scatter-pages.ts';

const SEEDS = Array.from({ length: 15 }, (_, at) => at + 1);

/** What the texts of pages made of real articles may lose, and how many of the seams that are closed must be right. */
const FLOORS: Record<Scattering, { text: number; right: number }> = {
  'in-turn': { text: 0.98, right: 0.75 },
  inserted: { text: 0.85, right: 0.75 },
  woven: { text: 0.8, right: 0.65 },
  'tail-first': { text: 0.85, right: 0.75 },
  shuffled: { text: 0.82, right: 0.7 },
};

describe('pages whose columns are met in another order', () => {
  it.each(SCATTERINGS)('are put together again: %s', (scattering) => {
    const real = scoreScattered(realMaterials().flat(), scattering, SEEDS);
    const made = scoreScattered([...madeMaterials('dev'), ...madeMaterials('held-out')], scattering, SEEDS);
    console.log(`${lineOf(`real, ${scattering}`, real)}\n${lineOf(`made, ${scattering}`, made)}`);
    for (const score of [real, made]) {
      expect(score.text).toBeGreaterThanOrEqual(FLOORS[scattering].text);
      expect(score.right / (score.right + score.wrong)).toBeGreaterThanOrEqual(FLOORS[scattering].right);
    }
  });
});
