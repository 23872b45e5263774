import { describe, expect, it } from 'vitest';
import { composePage } from '#adapters/pages/layout/compose-page.ts';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { hintsOf } from '#core/importing/split-page.ts';
import { type Layout, LAYOUTS, setNewspaper } from '#tests/support/page-formats/set-newspaper.ts';
import { createRandom } from './made/random.ts';
import { newspaperMaterials } from './scatter-report.ts';
import { FIGURES, type PageScore, scorePage, textsOf } from './score-page.ts';

// Pages set in layouts each of which makes one thing hard to read, and read back from their lines in any order.

const PAGES = 20;

/** What a file tells of its lines: all in the order in which they were set, sizes of type in none, or neither. */
const TOLD: Record<string, (lines: readonly RawLine[], seed: number) => RawLine[]> = {
  'as set': (lines) => [...lines],
  shuffled: (lines, seed) => createRandom(`lines ${seed}`).shuffle(lines),
  'shuffled, boxes only': (lines, seed) =>
    createRandom(`lines ${seed}`)
      .shuffle(lines)
      .map((line) => ({ ...line, fontHeight: null })),
};

/** Articles and headlines at least, whatever is told. */
const FLOORS: Record<Layout, { articles: number; headline: number }> = {
  'plain columns': { articles: 0.97, headline: 0.95 },
  'box of two columns': { articles: 0.95, headline: 0.94 },
  'box of narrow columns': { articles: 0.83, headline: 0.93 },
  'photo over three columns': { articles: 0.97, headline: 0.94 },
  'caption amid two columns': { articles: 0.95, headline: 0.97 },
  'vertical side headline': { articles: 0.92, headline: 0.92 },
  'pull quote': { articles: 0.97, headline: 0.95 },
  'heads of three rows': { articles: 0.94, headline: 0.94 },
  'vertical page': { articles: 0.97, headline: 0.94 },
};

function scoreLayout(layout: Layout, tell: (typeof TOLD)[string]): PageScore {
  const mean: PageScore = { articles: 0, text: 0, headline: 0, names: 0, kind: 0, lost: 0 };
  const materials = newspaperMaterials();
  for (let seed = 1; seed <= PAGES; seed += 1) {
    const { gold, raw } = setNewspaper(layout, materials, createRandom(`${layout} ${seed}`));
    const { page } = composePage({ ...raw, lines: tell(raw.lines, seed) }, 1);
    // The language model has read these articles.
    const split = segmentPage(page.text, { name: 'page.pdf', hints: hintsOf(page), without: textsOf(gold) });
    const score = scorePage(gold, split, page.text);
    for (const figure of FIGURES) mean[figure] += score[figure] / PAGES;
    mean.lost += score.lost;
  }
  return mean;
}

describe.each(LAYOUTS)('%s', (layout) => {
  it.each(Object.keys(TOLD))('is read: %s', (told) => {
    const score = scoreLayout(layout, TOLD[told]!);
    const figures = (['articles', 'text', 'headline'] as const).map(
      (figure) => `${figure} ${score[figure].toFixed(3)}`,
    );
    process.stdout.write(`${`${layout}, ${told}`.padEnd(50)}${figures.join('  ')}\n`);
    expect(score.lost).toBe(0);
    expect(score.articles).toBeGreaterThan(FLOORS[layout].articles);
    expect(score.headline).toBeGreaterThan(FLOORS[layout].headline);
  });
});
