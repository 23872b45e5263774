import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder } from '#shared/text/find-matches.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('finding', () => {
  test('with everything told apart is what indexOf finds', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), (text, wanted) => {
        const find = createFinder({
          text: wanted,
          caseSensitive: true,
          widthSensitive: true,
          isPattern: false,
        });
        const matches = find?.(text, '') ?? [];
        expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(matches.map(() => wanted));
        expect(matches.length).toBe(text.split(wanted).length - 1);
      }),
    );
  });

  test('with case and width folded keeps to the offsets of the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('a', 'Ａ', 'İ', 'ß', '工', '，'), (text, wanted) => {
        const find = createFinder({
          text: wanted,
          caseSensitive: false,
          widthSensitive: false,
          isPattern: false,
        });
        for (const { start, end } of find?.(`${text}${wanted}`, '') ?? []) {
          expect(end - start).toBe(wanted.length);
          expect(end).toBeLessThanOrEqual(text.length + wanted.length);
        }
        expect((find?.(`${text}${wanted}`, '') ?? []).length).toBeGreaterThan(0);
      }),
    );
  });

  test('of a pattern that matches nothing at all ends', () => {
    const find = createFinder({ text: 'x*', caseSensitive: true, widthSensitive: true, isPattern: true });
    expect(find?.('axxb', '-')).toEqual([{ start: 1, end: 3, replacement: '-' }]);
  });

  test('fills what a pattern caught into the replacement', () => {
    const find = createFinder({
      text: '(?<y>\\d+)年(\\d+)月',
      caseSensitive: true,
      widthSensitive: false,
      isPattern: true,
    });
    expect(find?.('１９８０年5月', '$2/$<y> $& $$ $9')[0]?.replacement).toBe('5/１９８０ １９８０年5月 $ $9');
  });
});
