import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFirst, foldLast } from '#core/importing/segment/language/fold-foreign.ts';

const text = fc.oneof(
  fc.stringMatching(/^[年月，。5-7A-Cz.%]{0,24}$/),
  fc.string({ unit: 'binary', maxLength: 24 }),
);

/** The whole text, folded at once. */
function fold(key: string): string {
  return key.replace(/\d+(?:[.%]+\d*)*/g, '0').replace(/[A-Za-z]+/g, 'A');
}

describe('numbers and Latin words at the edges of a text', () => {
  it('become one sign each', () => {
    expect(foldLast('全市GDP增长3.5%，其中12.8亿', 5)).toBe('，其中0亿');
    expect(foldFirst('2022年10月KTV经营', 5)).toBe('0年0月A');
  });

  it('are folded as if the whole text were', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), (key, count) => {
        expect(foldFirst(key, count)).toBe(fold(key).slice(0, count));
        expect(foldLast(key, count)).toBe(fold(key).slice(-count));
      }),
    );
  });
});
