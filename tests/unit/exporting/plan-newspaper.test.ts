import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryItem } from '#adapters/typesetting/fill-columns.ts';
import {
  linesBeyondFirstPage,
  type MeasuredArticle,
  planNewspaper,
} from '#adapters/typesetting/plan-newspaper.ts';

const page = { rows: 72, columns: 4 };

const story = (rows: number, rest: Partial<MeasuredArticle> = {}): MeasuredArticle => ({
  number: 4,
  items: [{ rows, kind: 'lines' }],
  head: 6,
  largest: 30,
  spans: [],
  ...rest,
});

describe('the plan of newspaper pages', () => {
  it('shares a story evenly over its columns and puts the next one below', () => {
    const plan = planNewspaper([story(41), story(40)], page);
    expect(plan.map(({ start, gap, head, last, turns }) => ({ start, gap, head, last, turns }))).toEqual([
      { start: 0, gap: 0, head: 6, last: 11, turns: false },
      { start: 17, gap: 2, head: 6, last: 10, turns: false },
    ]);
  });

  it('goes on over pages and begins the next story below the end', () => {
    const [long, next] = planNewspaper([story(4 * 66 + 4 * 72 + 9), story(4)], page);
    expect(long).toMatchObject({ pages: 2, last: 3 });
    expect(next).toMatchObject({ start: 3, turns: false });
  });

  it('sets a story in fewer columns of the page where a picture leaves some of them empty', () => {
    const items: StoryItem[] = [
      { rows: 12, kind: 'lines' },
      { rows: 10, kind: 'solid' },
    ];
    const spans = [1, 2, 3].map((columns) => ({ number: columns, items, head: 5, largest: 24, columns }));
    const [, pictured, next] = planNewspaper([story(40), story(0, { items, spans }), story(40)], page);
    // Ten lines, two, and the picture: the fourth column would be empty.
    expect(pictured).toMatchObject({ number: 3, columns: 3, from: 0, start: 16, last: 10 });
    expect(next).toMatchObject({ number: 4, columns: 4, turns: false });
    const filled = [...items, { rows: 20, kind: 'lines' } as const];
    const wide = planNewspaper([story(40), story(0, { items: filled, spans }), story(40)], page)[1];
    expect(wide).toMatchObject({ number: 4, columns: 4 });
  });

  it('turns the page where too few lines are left for a beginning', () => {
    expect(planNewspaper([story(4 * 55), story(8)], page)[1]).toMatchObject({
      turns: true,
      start: 0,
      gap: 0,
    });
  });

  it('makes columns as tall as what cannot break, and keeps a subhead with its text', () => {
    expect(
      planNewspaper(
        [
          story(0, {
            items: [
              { rows: 30, kind: 'solid' },
              { rows: 2, kind: 'lines' },
            ],
          }),
        ],
        page,
      )[0]?.last,
    ).toBe(30);
    const items: StoryItem[] = [
      { rows: 9, kind: 'lines' },
      { rows: 2, kind: 'sticky' },
      { rows: 9, kind: 'lines' },
    ];
    expect(planNewspaper([story(0, { number: 2, items })], page)[0]?.last).toBe(11);
  });

  it('sets two stories beside each other that end at one height, but not the first of a page', () => {
    const short = (rows: number) => {
      const items: StoryItem[] = [{ rows, kind: 'lines' }];
      return story(rows, {
        spans: [1, 2, 3].map((columns) => ({ columns, number: columns, items, head: 4, largest: 20 })),
      });
    };
    const plan = planNewspaper([short(60), short(60), short(20), short(9)], page);
    expect(plan.map(({ from, columns, start, last }) => ({ from, columns, start, last }))).toEqual([
      { from: 0, columns: 4, start: 0, last: 15 },
      { from: 0, columns: 3, start: 21, last: 20 },
      { from: 3, columns: 1, start: 21, last: 20 },
      { from: 0, columns: 4, start: 47, last: 3 },
    ]);
    expect(planNewspaper([short(60), short(60), short(40)], page).map(({ from }) => from)).toEqual([0, 0, 0]);
  });

  it('gives the heads of the shorter of two neighbours up to two lines of air', () => {
    const beside = (rows: number): MeasuredArticle => {
      const items: StoryItem[] = [{ rows, kind: 'lines' }];
      return story(rows, { spans: [{ columns: 2, number: 2, items, head: 4, largest: 20 }] });
    };
    const heads = (rows: number) =>
      planNewspaper([story(60), beside(40), beside(rows)], page).map(({ from, head, last }) => [
        from,
        head,
        last,
      ]);
    expect(heads(38).slice(1)).toEqual([
      [0, 4, 20],
      [2, 5, 19],
    ]);
    expect(heads(32).slice(1)).toEqual([
      [0, 4, 20],
      [2, 6, 18],
    ]);
    expect(heads(30).map(([from]) => from)).toEqual([0, 0, 0]);
  });

  it('lets a story that fits below by itself not turn the page to stand beside the next one', () => {
    const beside = (rows: number): MeasuredArticle => {
      const items: StoryItem[] = [{ rows, kind: 'lines' }];
      return story(rows, { spans: [{ columns: 2, number: 2, items, head: 4, largest: 20 }] });
    };
    const below = (lead: number) =>
      planNewspaper([story(4 * lead), beside(40), beside(40)], page).map(({ from, turns }) => [from, turns]);
    // Of 72 lines 54 are taken: beside each other they take 26 more, the first alone 18.
    expect(below(48).slice(1)).toEqual([
      [0, false],
      [0, true],
    ]);
    expect(below(60).slice(1)).toEqual([
      [0, true],
      [2, false],
    ]);
    // Of 72 lines 57 are taken: the first of the two begins there and ends on the next page.
    const longer = planNewspaper([story(4 * 51), beside(60), beside(60)], page);
    expect(longer.map(({ from, turns, pages }) => [from, turns, pages]).slice(1)).toEqual([
      [0, false, 1],
      [0, false, 0],
    ]);
  });

  it('sets the last story, alone on its page, in no more columns than it fills to some depth', () => {
    const last = (rows: number): MeasuredArticle => {
      const items: StoryItem[] = [{ rows, kind: 'lines' }];
      return story(rows, {
        spans: [1, 2, 3].map((columns) => ({ columns, number: columns, items, head: 4, largest: 20 })),
      });
    };
    const full = story(4 * 66);
    expect(planNewspaper([full, last(24)], page)[1]).toMatchObject({
      ...{ turns: true, from: 0, columns: 2, number: 2, head: 4, last: 12 },
    });
    expect(planNewspaper([full, last(44)], page)[1]).toMatchObject({ columns: 4, number: 4, last: 11 });
    // Where something stands above it, it keeps the whole width, and the only story of all does, too.
    expect(planNewspaper([full, story(100), last(24)], page)[2]).toMatchObject({ columns: 4 });
    expect(planNewspaper([last(24)], page)[0]).toMatchObject({ columns: 4 });
  });

  it('counts the lines for which the first page has no room', () => {
    const articles = [story(4 * 60), story(40)];
    expect(linesBeyondFirstPage(articles, planNewspaper(articles, page), 72)).toEqual([
      { index: 1, lines: 40 },
    ]);
    const long = [story(4 * 66 + 30), story(9)];
    expect(linesBeyondFirstPage(long, planNewspaper(long, page), 72)).toEqual([
      { index: 0, lines: 30 },
      { index: 1, lines: 9 },
    ]);
    const fitting = [story(4 * 60)];
    expect(linesBeyondFirstPage(fitting, planNewspaper(fitting, page), 72)).toEqual([]);
  });

  it('gives lines beyond the last page pages of their own', () => {
    const more = new Map([[0, 500]]);
    expect(planNewspaper([story(4 * 66 + 40)], page, more)[0]).toMatchObject({ pages: 8, last: 6 });
  });

  it('gives every story at least the lines it has, and never more than a page', () => {
    const item = fc.record({
      rows: fc.integer({ min: 1, max: 72 }),
      kind: fc.constantFrom<StoryItem['kind']>('lines', 'solid', 'sticky'),
    });
    const measured = fc.record({
      number: fc.constantFrom(2, 4),
      items: fc.array(item, { minLength: 1, maxLength: 12 }),
      head: fc.integer({ min: 0, max: 90 }),
      largest: fc.constant(30),
      spans: fc.constant([]),
    });
    fc.assert(
      fc.property(
        fc.array(measured, { maxLength: 8 }),
        fc.integer({ max: 300, min: 0 }),
        (articles, more) => {
          planNewspaper(articles, page, new Map([[0, more]])).forEach((plan, index) => {
            const total = (articles[index]?.items ?? []).reduce((sum, { rows }) => sum + rows, 0);
            const used = plan.headFlows ? 0 : plan.start + plan.gap + plan.head;
            const room = plan.pages === 0 ? plan.last : 72 - used + (plan.pages - 1) * 72 + plan.last;
            expect(room * plan.number).toBeGreaterThanOrEqual(total);
            expect(used + (plan.pages === 0 ? plan.last : 0)).toBeLessThanOrEqual(72);
            expect(plan.last).toBeLessThanOrEqual(72);
          });
        },
      ),
    );
  });
});
