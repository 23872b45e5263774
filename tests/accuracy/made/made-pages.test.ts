import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { quickScript } from '#tests/accuracy/quick-script.ts';
import { countLost } from '#tests/accuracy/score-page.ts';
import { makeExam } from './make-exam.ts';
import { makePages } from './make-pages.ts';
import type { MadePage } from './make-pages.ts';
import { meanOf } from './report.ts';
import { scoreMade } from './score-made.ts';

const SETS = ['dev', 'held-out', 'exam'] as const;

/** What blank lines and short lines alone reach on pages that nobody has tuned to. */
const QUICK_SCRIPT_ON_REAL_PAGES = { articles: 0.35, text: 0.65, headline: 0.42, names: 0.4, kind: 0.42 };

/** What the splitter reaches in the exam, as means; it knows none of its pages and none of its words. */
const EXAM = { articles: 0.9, text: 0.95, headline: 0.92, names: 0.95, kind: 0.95 };

function make(set: (typeof SETS)[number]): MadePage[] {
  return set === 'exam' ? makeExam() : makePages(set);
}

const made = new Map(SETS.map((set) => [set, make(set)]));

function pagesOf(set: (typeof SETS)[number]): MadePage[] {
  return made.get(set) ?? [];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}

describe('the made pages', () => {
  it.each(SETS)('are the same each time (%s)', (set) => {
    expect(make(set)).toEqual(pagesOf(set));
  });

  it.each(SETS)('hold every stretch of their gold texts (%s)', (set) => {
    for (const { name, source, gold } of pagesOf(set)) {
      const text = withoutBlanks(source);
      for (const article of gold.articles)
        for (const stretch of article.reading_text) expect(text, name).toContain(withoutBlanks(stretch));
    }
  });

  it.each(SETS)('have bytes that decode to their text (%s)', (set) => {
    for (const { name, source, bytes, encoding } of pagesOf(set))
      expect(new TextDecoder(encoding, { fatal: true }).decode(bytes), name).toBe(source);
  });

  it('share no article and no text between the sets', () => {
    const [open, second, exam] = SETS.map(
      (set) =>
        new Set(
          pagesOf(set).flatMap(({ gold }) =>
            gold.articles.flatMap(({ reading_text }) => reading_text.filter(({ length }) => length > 20)),
          ),
        ),
    );
    for (const text of exam!) expect(open!.has(text) || second!.has(text), text).toBe(false);
    for (const text of second!) expect(open!.has(text), text).toBe(false);
  });

  it('number at least twenty-four in each set, in many styles', () => {
    for (const set of SETS) {
      const pages = pagesOf(set);
      expect(pages.length).toBeGreaterThanOrEqual(24);
      expect(new Set(pages.map(({ style }) => style)).size).toBeGreaterThanOrEqual(18);
    }
  });

  it('are as hard in the exam as real pages are for a quick script', () => {
    const mean = meanOf(
      pagesOf('exam').map((page) => ({
        name: page.name,
        style: page.style,
        score: scoreMade(page, quickScript(page.source)),
      })),
    );
    for (const [figure, reached] of Object.entries(QUICK_SCRIPT_ON_REAL_PAGES))
      expect(Math.abs(mean[figure as keyof typeof mean] - reached), figure).toBeLessThan(0.06);
  });

  it('come as near in the exam as they have come before', () => {
    const mean = meanOf(
      pagesOf('exam').map((page) => ({ name: page.name, style: page.style, score: scoreMade(page) })),
    );
    for (const [figure, floor] of Object.entries(EXAM))
      expect(mean[figure as keyof typeof mean], figure).toBeGreaterThanOrEqual(floor);
  });

  it('lose no character of the exam when they are split', () => {
    for (const { name, source } of pagesOf('exam'))
      expect(countLost(segmentPage(source, { name }), source), name).toBe(0);
  });
});
