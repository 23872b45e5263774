import { expect, it } from 'vitest';
import { fitPage } from '#adapters/typesetting/fit-page.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { fittedLayouts } from '#core/exporting/layouts/fitted-layouts.ts';
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
      expect(body.pitch / body.size).toBeGreaterThanOrEqual(1.36);
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
