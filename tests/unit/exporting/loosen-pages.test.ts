import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutData } from '#adapters/typesetting/layout-data.ts';
import { loosenPages } from '#adapters/typesetting/loosen-pages.ts';
import {
  type ArticleMeasures,
  inLines,
  pageEnds,
  planNewspaper,
} from '#adapters/typesetting/plan-newspaper.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';

const layout = layoutData(layoutOf('newspaper'), 'archive');
const { rows, pitch, size } = layout;

/** Stories of so many lines in each of four columns, with heads of 60 points. */
const stories = (...depths: number[]): ArticleMeasures[] =>
  depths.map((depth) => ({
    ...{ number: 4, largest: 30, headHeight: 60, spans: [] },
    items: [{ rows: 4 * depth, kind: 'lines' }],
  }));
const planned = (measures: ArticleMeasures[]) => planNewspaper(inLines(measures, pitch), layout);
const loosened = (measures: ArticleMeasures[], fit = layout) => loosenPages(planned(measures), measures, fit);

it('draws the lines of a page apart that ends above its foot, and leaves a full one alone', () => {
  // The third story has no room to begin on the first page, which has seven of its lines left.
  const measures = stories(24, 24, 30, 26);
  expect(pageEnds(planned(measures), rows).map((end) => rows - end)).toEqual([7, 0]);
  const [first, second, third, fourth] = loosened(measures);
  expect(first!.pitch).toBeGreaterThan(pitch);
  expect(second).toMatchObject({ pitch: first!.pitch, rows: first!.rows, turns: false });
  expect(third).toMatchObject({ pitch, rows, turns: true });
  expect(fourth).toMatchObject({ pitch, rows, turns: false });
  const { start, gap, head, last, rows: held } = second!;
  expect((start + gap + head + last) / held).toBeGreaterThan(0.97);
});

it('gives pages that share an article one distance of lines', () => {
  const measures = stories(40, 64);
  expect(pageEnds(planned(measures), rows).length).toBe(2);
  expect(pageEnds(planned(measures), rows)[1]! / rows).toBeGreaterThan(0.6);
  const plans = loosened(measures);
  expect(new Set(plans.map((plan) => plan.pitch)).size).toBe(1);
  expect(plans[0]!.pitch).toBeGreaterThan(pitch);
});

it('does not blow up a page that is hardly filled, nor one of a layout that keeps its lines', () => {
  expect(loosened(stories(30))[0]).toMatchObject({ pitch, rows });
  expect(loosened(stories(50), { ...layout, mostPitch: pitch })[0]).toMatchObject({ pitch, rows });
});

it('takes no further page, keeps all lines of the text, and stays as tall as the page', () => {
  const depth = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(fc.array(depth, { minLength: 1, maxLength: 8 }), (depths) => {
      const measures = stories(...depths);
      const plans = loosened(measures);
      expect(plans).toHaveLength(depths.length);
      for (const plan of plans) {
        expect(plan.pitch).toBeLessThanOrEqual(layout.mostPitch);
        expect((plan.rows - 1) * plan.pitch + size).toBeLessThanOrEqual((rows - 1) * pitch + size);
        expect(plan.start + plan.gap + plan.head).toBeLessThanOrEqual(plan.rows);
      }
      const turnsOf = (all: readonly { turns: boolean; pages: number }[]) =>
        all.reduce((sum, plan) => sum + (plan.turns ? 1 : 0) + plan.pages, 0);
      expect(turnsOf(plans)).toBeLessThanOrEqual(turnsOf(planned(measures)));
      for (const [index, plan] of plans.entries()) {
        const room =
          plan.pages === 0
            ? plan.last
            : plan.rows - plan.start - plan.gap - plan.head + (plan.pages - 1) * plan.rows + plan.last;
        expect(room).toBeGreaterThanOrEqual(depths[index]!);
      }
    }),
  );
});
