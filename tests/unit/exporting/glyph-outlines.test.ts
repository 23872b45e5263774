import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsPerPoint, wholeOutline } from '#adapters/typesetting/glyph-outlines.ts';

describe('wholeOutline', () => {
  it('keeps all kinds of steps, in hundredths of a point', () => {
    const path =
      'M 0 0m 1.25 2.5 l 0.1 -0.2 h 1 v -1.5 q 0.1 0.2 0.3 0.4 c 0.1 0.2 0.3 0.4 0.5 0.6 Z m 1 1 l 2 2 Z ';
    expect(wholeOutline(path)).toBe(
      'm125 250l10-20h100v-150q10 20 30 40c10 20 30 40 50 60Zm100 100l200 200Z',
    );
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
