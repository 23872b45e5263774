import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featherPages } from '#adapters/typesetting/feather-pages.ts';
import { type ArticlePlan, planNewspaper } from '#adapters/typesetting/plan-newspaper.ts';

const rows = 72;
const plan = (start: number, gap: number, last: number, rest: Partial<ArticlePlan> = {}): ArticlePlan => ({
  ...{ number: 4, from: 0, columns: 4, largest: 30, turns: false, start, gap, head: 6 },
  ...{ headFlows: false, pages: 0, last },
  ...rest,
});
const measures = (plans: readonly ArticlePlan[]) => plans.map(({ start, gap, head }) => [start, gap, head]);

describe('the lines that a full newspaper page has left over', () => {
  it('go to its gaps and then its heads, the upper ones first, and the last article moves to the foot', () => {
    // 67 lines are taken, five are left; each gap takes one at most, and so do the heads of each article.
    const full = [
      plan(0, 0, 14),
      plan(20, 2, 14),
      plan(42, 2, 6),
      plan(56, 2, 3),
      plan(0, 0, 9, { turns: true }),
    ];
    const feathered = featherPages(full, rows);
    expect(measures(feathered)).toEqual([
      [0, 0, 7],
      [21, 3, 7],
      [45, 3, 6],
      [60, 3, 6],
      [0, 0, 6],
    ]);
    const last = feathered[3]!;
    expect(last.start + last.gap + last.head + last.last).toBe(rows);
  });

  it('stay at the foot where nothing follows, unless the gaps take all of them', () => {
    const short = [plan(0, 0, 10), plan(16, 2, 10)];
    expect(featherPages(short, rows)).toEqual(short);
    const nearly = [plan(0, 0, 30), plan(36, 2, 27)];
    expect(measures(featherPages(nearly, rows))).toEqual([
      [0, 0, 6],
      [36, 3, 6],
    ]);
  });

  it('go to its heads twice where the page is to look full, also to those of one article alone', () => {
    expect(measures(featherPages([plan(0, 0, 60)], rows, { filled: true }))).toEqual([[0, 0, 8]]);
    const short = [plan(0, 0, 26), plan(32, 2, 26)];
    expect(measures(featherPages(short, rows, { filled: true }))).toEqual([
      [0, 0, 8],
      [34, 3, 8],
    ]);
    expect(featherPages(short, rows)).toEqual(short);
  });

  it('are shared by articles beside each other, and leave pages alone on which an article runs on', () => {
    const pair = [plan(0, 0, 30), plan(36, 2, 26), plan(36, 2, 26, { from: 2 })];
    expect(measures(featherPages(pair, rows)).slice(1)).toEqual([
      [37, 3, 6],
      [37, 3, 6],
    ]);
    // Where both are given a line, one of them may have no heads.
    const wide = [plan(0, 0, 30), plan(36, 2, 25), plan(36, 2, 31, { from: 2, head: 0 })];
    expect(measures(featherPages(wide, rows))).toEqual([
      [0, 0, 7],
      [37, 3, 7],
      [37, 3, 1],
    ]);
    const torn = [plan(0, 0, 30), plan(36, 2, 9, { pages: 1 }), plan(9, 2, 20)];
    expect(featherPages(torn, rows)).toEqual(torn);
  });

  it('never push an article over the foot, nor over the one before', () => {
    const stories = fc.array(
      fc.record({ rows: fc.integer({ min: 0, max: 500 }), head: fc.integer({ min: 0, max: 20 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(stories, (given) => {
        const plans = planNewspaper(
          given.map(({ rows: lines, head }) => ({
            ...{ number: 4, head, largest: 30, spans: [] },
            items: [{ rows: lines, kind: 'lines' as const }],
          })),
          { rows, columns: 4 },
        );
        let end = 0;
        for (const { turns, start, gap, head, last, pages, headFlows } of plans) {
          if (turns) end = 0;
          expect(start).toBeGreaterThanOrEqual(end);
          const isOnePage = pages === 0 && !headFlows;
          end = isOnePage ? start + gap + head + last : last;
          expect(end).toBeLessThanOrEqual(rows);
        }
      }),
    );
  });
});
