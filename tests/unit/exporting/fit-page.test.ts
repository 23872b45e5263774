import { describe, expect, it } from 'vitest';
import { fitIssue, fitPage } from '#adapters/typesetting/fit-page.ts';
import { type LayoutData, layoutData } from '#adapters/typesetting/layout-data.ts';
import {
  type ArticleMeasures,
  inLines,
  pageEnds,
  planNewspaper,
} from '#adapters/typesetting/plan-newspaper.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { fittedLayouts, fittedLeadings } from '#core/exporting/layouts/fitted-layouts.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import { typeArea } from '#shared/contract/page-layout.ts';

it.each([
  ['a page that is full stays', [0.9, 0.98, 1.2], 1, 1],
  ['what is hardly more than a page becomes one, as airy as it may', [0.8, 0.9, 0.95, 1.1, 1.2], 4, 2],
  ['what cannot become one page stays', [1.01, 1.1, 1.2], 2, 2],
  ['far more than a page stays', [0.9, 1.2, 1.5], 2, 2],
  ['a page with a blank foot becomes as airy as it holds', [0.6, 0.7, 0.8, 0.95, 1.1], 1, 3],
  ['the airiest is taken where the page holds it', [0.6, 0.7, 0.8, 0.85, 0.9], 1, 4],
  ['a page that stays half blank all the same is not blown up', [0.6, 0.62, 0.65], 0, 0],
  ['a brief stays small', [0.1, 0.9], 0, 0],
])('%s', (_, pages, usual, expected) => {
  const asked: number[] = [];
  const chosen = fitPage(pages.length, usual, (setting) => {
    asked.push(setting);
    return pages[setting] ?? Number.NaN;
  });
  expect(chosen).toBe(expected);
  expect(asked.length).toBeLessThanOrEqual(6);
});

it.each([
  ['evenly', (setting: number) => 0.7 + setting / 100, 30, 4],
  ['by a jump', (setting: number) => (setting < 27 ? 0.7 + setting / 1000 : 1.2 + setting / 10), 26, 10],
  ['ever faster', (setting: number) => 0.7 + (setting / 40) ** 4, 29, 10],
])('what takes more room %s is measured in few settings', (_, pages, expected, most) => {
  const asked: number[] = [];
  const chosen = fitPage(45, 4, (setting) => {
    asked.push(setting);
    return pages(setting);
  });
  // A page that stays less than looks full is left as it is.
  expect(chosen).toBe(pages(expected) >= 0.85 ? expected : 4);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeLessThanOrEqual(most);
});

const newspapers = exportLayouts.map(layoutOf).filter(({ kind }) => kind === 'newspaper');

it.each(newspapers)(
  'type, leading and headlines change within bounds, the type area hardly ($name)',
  (layout) => {
    const fitted = fittedLayouts(layout);
    expect(fitted).toContain(layout);
    expect(fitted.length).toBeGreaterThan(10);
    const places = fitted.map((each) => each.body.pitch / typeArea(each).characters);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { body, heads, ...rest } of fitted) {
      expect(body.size).toBeGreaterThanOrEqual(9);
      expect(body.size).toBeLessThanOrEqual(layout.body.size + 1.5);
      expect(body.pitch).toBeGreaterThanOrEqual(Math.round(body.size * 136) / 100);
      expect(body.pitch / body.size).toBeLessThanOrEqual((layout.body.pitch / layout.body.size) * 1.09);
      expect(heads.headline.largest / layout.heads.headline.largest).toBeGreaterThan(0.74);
      expect(heads.headline.largest / layout.heads.headline.largest).toBeLessThan(1.27);
      const { fullWidth } = typeArea({ ...rest, body, heads });
      expect(fullWidth / typeArea(layout).fullWidth).toBeGreaterThanOrEqual(0.97);
      expect(fullWidth).toBeLessThanOrEqual(typeArea(layout).fullWidth);
    }
  },
);

it('what does not ask for it is set as it says', () => {
  const layout = { ...layoutOf('tabloid'), fit: false };
  expect(fittedLayouts(layout)).toEqual([layout]);
  expect(fittedLayouts(layoutOf('galley'))).toHaveLength(1);
});

describe('a job of several pages', () => {
  it.each([
    ['what hardly needs a third page is set on two', [1.8, 1.9, 1.98, 2.2, 2.5], 3, 2],
    [
      'what cannot be brought onto one page is loosened until its last page is filled well',
      [1.1, 1.2, 1.5, 1.7],
      1,
      3,
    ],
    ['a last page that is nearly full is loosened, not taken in', [1.9, 2.8, 2.95, 3.1], 1, 2],
    ['what neither holds nor fills its pages stays', [1.1, 1.2, 1.3, 1.4], 1, 1],
    ['full pages stay', [1.5, 2, 2.5], 1, 1],
    [
      'where an airier setting holds the pages again, as stories come to stand beside each other, that one is taken',
      [1.81, 1.84, 2.22, 2, 2.23, 2.23],
      5,
      3,
    ],
    ['where the last page is nearly full, none is looked for', [1.9, 1.94, 2.22, 2, 2.23, 2.23], 5, 1],
  ])('%s', (_, pages, usual, expected) => {
    expect(fitPage(pages.length, usual, (setting) => pages[setting] ?? Number.NaN)).toBe(expected);
  });
});

describe('an issue of many articles', () => {
  const layouts = fittedLeadings(layoutOf('newspaper')).map((each) => layoutData(each, 'archive'));
  const usual = layouts.find(({ pitch }) => pitch === 14.5)!;
  /** Stories of so many lines in each of four columns, with heads of 60 points. */
  const stories = (...depths: number[]): ArticleMeasures[] =>
    depths.map((depth) => ({
      ...{ number: 4, largest: 30, headHeight: 60, spans: [] },
      items: [{ rows: 4 * depth, kind: 'lines' }],
    }));
  const ends = (measures: ArticleMeasures[], { pitch, rows, columns }: LayoutData) =>
    pageEnds(planNewspaper(inLines(measures, pitch), { rows, columns }), rows).map((end) => end / rows);

  it('changes by its distance of lines alone, a little', () => {
    expect(usual).toBeDefined();
    expect(new Set(layouts.map(({ size }) => size))).toEqual(new Set([9.5]));
    for (const { pitch } of layouts) expect(Math.abs(pitch / 14.5 - 1)).toBeLessThanOrEqual(0.081);
    expect(fittedLeadings({ ...layoutOf('newspaper'), fit: false })).toHaveLength(1);
  });

  it('has no last page of a few lines', () => {
    const measures = stories(29, 29, 29, 29, 29, 29, 10);
    expect(ends(measures, usual).at(-1)).toBeLessThan(0.35);
    const fitted = fitIssue(layouts, { layout: usual, measures });
    expect(fitted.pitch).not.toBe(usual.pitch);
    expect(Math.min(...ends(measures, fitted))).toBeGreaterThan(0.6);
  });

  it('keeps its distance of lines where its pages are full', () => {
    const measures = stories(29, 29, 29, 29);
    expect(Math.min(...ends(measures, usual))).toBeGreaterThan(0.92);
    expect(fitIssue(layouts, { layout: usual, measures })).toBe(usual);
  });
});
