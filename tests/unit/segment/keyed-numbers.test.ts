import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyedNumbers } from '#core/importing/segment/language/keyed-numbers.ts';

it('keeps numbers under two keys, as a map of both would, however many it was made for', () => {
  const key = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 0x7fffffff }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, key, fc.nat()), { maxLength: 3000 }),
      fc.nat(4000),
      (entries, most) => {
        const numbers = new KeyedNumbers(most);
        const known = new Map<string, number>();
        for (const [first, second, value] of entries) {
          expect(numbers.get(first, second)).toBe(known.get(`${first} ${second}`) ?? -1);
          numbers.set(first, second, value);
          known.set(`${first} ${second}`, value);
        }
        for (const [first, second] of entries)
          expect(numbers.get(first, second)).toBe(known.get(`${first} ${second}`));
      },
    ),
    { numRuns: 40 },
  );
});
