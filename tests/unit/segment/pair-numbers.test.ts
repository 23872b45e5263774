import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairNumbers } from '#core/importing/segment/likeness/pair-numbers.ts';

it('numbers pairs in the order in which they first come, as a map would', () => {
  const pair = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 0x3fffffff }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 3000 }), (pairs) => {
      const numbers = new PairNumbers();
      const known = new Map<number, number>();
      for (const one of pairs) {
        expect(numbers.find(one)).toBe(known.get(one) ?? -1);
        if (!known.has(one)) known.set(one, known.size);
        expect(numbers.numberOf(one)).toBe(known.get(one));
      }
      expect(numbers.size).toBe(known.size);
      for (const [one, number] of known) expect(numbers.find(one)).toBe(number);
    }),
    { numRuns: 40 },
  );
});
