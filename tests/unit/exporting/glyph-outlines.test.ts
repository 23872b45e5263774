import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsPerPoint, wholeOutline } from '#adapters/typesetting/glyph-outlines.ts';

describe('wholeOutline', () => {
  it('keeps all kinds of steps, in fiftieths of a point', () => {
    const path =
      'M 0 0m 1.25 2.5 l 0.1 -0.2 h 1 v -1.5 q 0.4 0.2 0.8 0.8 c 0.2 0.4 0.4 0.6 1 0.8 Z m 1 1 l 2 2 Z ';
    expect(wholeOutline(path)).toBe('m63 125l5-10h50v-75q20 10 40 40c10 20 20 30 50 40Zm50 50l100 100Z');
  });

  it('draws what hardly bends as a straight line', () => {
    expect(
      wholeOutline(
        'M 0 0m 1 1 q 0.5 0.04 1 0 q 0.5 0.2 1 0 c 0.3 0.02 0.7 0.02 1 0 c 0.3 0.2 0.7 0.2 1 0 Z ',
      ),
    ).toBe('m50 50l50 0q25 10 50 0l50 0c15 10 35 10 50 0Z');
    // Back to where it began, and past its end: along the chord alone both would seem straight.
    expect(wholeOutline('M 0 0m 1 1 q 1 1 0 0 q 2 0 1 0 Z ')).toBe('m50 50q50 50 0 0q100 0 50 0Z');
  });

  it('has no outline of what is not drawn by relative steps', () => {
    expect(wholeOutline('M 0 0L 1 1Z')).toBeNull();
    expect(wholeOutline('M 2 0l 1 1Z')).toBeNull();
    expect(wholeOutline('m 1 1 l 1 1 2 2 Z')).toBeNull();
    expect(wholeOutline('M 0 0')).toBe('');
  });

  it('ends where the outline ends, however many steps are rounded on the way', () => {
    const step = fc.float({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 200 }), (steps) => {
        const path = steps.map(([x, y], index) => `${index === 0 ? 'm' : 'l'} ${x} ${y} `).join('');
        const numbers = (wholeOutline(path)?.match(/-?\d+/g) ?? []).map(Number);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const exact = [sum(steps.map(([x]) => x)), sum(steps.map(([, y]) => y))];
        const drawn = [0, 1].map((odd) => sum(numbers.filter((_, index) => index % 2 === odd)));
        for (const [index, value] of exact.entries())
          expect(Math.abs((drawn[index] ?? 0) - value * unitsPerPoint)).toBeLessThanOrEqual(0.51);
      }),
    );
  });
});
