import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressColours } from '#adapters/typesetting/press-colours.ts';

const level = fc.integer({ min: 0, max: 255 });
const inks = (...rgb: number[]) => [...pressColours(new Uint8Array(rgb))];

describe('the colours of a press', () => {
  it('print greys in black alone, and white in nothing', () => {
    expect(inks(255, 255, 255)).toEqual([0, 0, 0, 0]);
    expect(inks(0, 0, 0)).toEqual([0, 0, 0, 255]);
    fc.assert(
      fc.property(level, (grey) => {
        const [cyan, magenta, yellow, black] = inks(grey, grey, grey);
        return cyan === 0 && magenta === 0 && yellow === 0 && Math.abs((black ?? 0) - (255 - grey)) <= 1;
      }),
    );
  });

  it('take no more ink than newsprint does, and give the colour again where that leaves room', () => {
    fc.assert(
      fc.property(level, level, level, (...rgb) => {
        const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks(...rgb);
        expect(cyan + magenta + yellow + black).toBeLessThanOrEqual(2.4 * 255 + 2);
        if (cyan + magenta + yellow + black >= 2.4 * 255 - 2) return;
        for (const [index, ink] of [cyan, magenta, yellow].entries())
          expect(Math.abs(((255 - ink) * (255 - black)) / 255 - (rgb[index] ?? 0))).toBeLessThanOrEqual(2);
      }),
    );
  });
});
