import { describe, expect, it } from 'vitest';
import { SCATTERINGS } from './scatter-pages.ts';
import {
  lineOf,
  madeMaterials,
  newspaperMaterials,
  realMaterials,
  scoreScattered,
} from './scatter-report.ts';
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

/** What pages of articles reach that the language model has never seen, over 200 pages: forty differ by up to .08 (2026-11-30). */
const UNKNOWN: Record<Scattering, { articles: number; text: number; right: number }> = {
  'in-turn': { articles: 0.92, text: 0.945, right: 0.95 },
  inserted: { articles: 0.88, text: 0.94, right: 0.92 },
  woven: { articles: 0.89, text: 0.94, right: 0.9 },
  'tail-first': { articles: 0.85, text: 0.91, right: 0.89 },
  shuffled: { articles: 0.8, text: 0.9, right: 0.86 },
};
const MANY_SEEDS = Array.from({ length: 200 }, (_, at) => at + 1);

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

  it.each(SCATTERINGS)(
    'are put together again where the model knows none of their articles: %s',
    (scattering) => {
      const score = scoreScattered(newspaperMaterials(), scattering, MANY_SEEDS);
      console.log(lineOf(`newspaper, ${scattering}`, score));
      expect(score.articles).toBeGreaterThanOrEqual(UNKNOWN[scattering].articles);
      expect(score.text).toBeGreaterThanOrEqual(UNKNOWN[scattering].text);
      expect(score.right / (score.right + score.wrong)).toBeGreaterThanOrEqual(UNKNOWN[scattering].right);
    },
  );
});
