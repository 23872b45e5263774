import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleBits, bitOf, createBits, putIds } from '#adapters/sqlite/search/article-bits.ts';
import { keepMembers } from '#adapters/sqlite/search/keep-members.ts';
import {
  idReader,
  intersect,
  type Matches,
  matchesOfBits,
  subtract,
  unite,
} from '#adapters/sqlite/search/matches.ts';

/** As of a segment whose first article is not the first of the library. */
const BASE = 96;
const SIZE = 330;

/** Runs of neighbours besides single ones: words of no bit and of all bits are among them. */
const someIds = fc
  .array(fc.tuple(fc.nat(SIZE - 1), fc.oneof(fc.constant(1), fc.integer({ min: 30, max: 100 }))), {
    maxLength: 40,
  })
  .map((runs) => {
    const ids = runs.flatMap(([first, length]) =>
      Array.from({ length: Math.min(length, SIZE - first) }, (_, at) => BASE + first + at),
    );
    return [...new Set(ids)].sort((one, other) => one - other);
  });

function bitsOf(ids: readonly number[]): ArticleBits {
  const bits = createBits(BASE, SIZE);
  putIds(bits, Uint32Array.from(ids), ids.length);
  return bits;
}

const weightOf = (id: number): number => 1 + ((id * 37) % 255);

/** The same articles as a list or as bits. */
function matchesOf(ids: readonly number[], isDense: boolean): Matches {
  const weights = Uint8Array.from(ids, weightOf);
  return isDense
    ? matchesOfBits(bitsOf(ids), ids.length, weights)
    : { count: ids.length, ids: Uint32Array.from(ids), weights };
}

const idsOf = ({ ids, count }: Matches): number[] => [...ids.subarray(0, count)];

describe('articles as bits', () => {
  it('are joined as lists are, whatever the one and the other is', () => {
    fc.assert(
      fc.property(someIds, someIds, fc.boolean(), fc.boolean(), (one, other, isDense, isOtherDense) => {
        const first = matchesOf(one, isDense);
        const second = matchesOf(other, isOtherDense);
        expect(idsOf(intersect(first, second))).toEqual(one.filter((id) => other.includes(id)));
        expect(idsOf(unite([first, second]))).toEqual(
          [...new Set([...one, ...other])].sort((low, high) => low - high),
        );
        expect(idsOf(subtract(first, second))).toEqual(one.filter((id) => !other.includes(id)));
      }),
    );
  });

  it('keep what a segment still holds, each with its weight', () => {
    fc.assert(
      fc.property(someIds, someIds, fc.boolean(), (ids, members, isDense) => {
        const kept = keepMembers(matchesOf(ids, isDense), bitsOf(members));
        const expected = ids.filter((id) => members.includes(id));
        expect(idsOf(kept)).toEqual(expected);
        expect([...(kept.weights as Uint8Array).subarray(0, kept.count)]).toEqual(expected.map(weightOf));
      }),
    );
  });

  it('are read by places in any order, and none stands beyond the set', () => {
    fc.assert(
      fc.property(
        someIds,
        fc.array(fc.nat(SIZE), { maxLength: 30 }),
        fc.boolean(),
        (ids, asked, isFalling) => {
          fc.pre(ids.length > 0);
          const idAt = idReader(matchesOf(ids, true));
          const places = asked.map((place) => place % ids.length);
          if (isFalling) places.sort((one, other) => other - one);
          expect(places.map(idAt)).toEqual(places.map((place) => ids[place]));
          const bits = bitsOf(ids);
          for (const id of [BASE, BASE + SIZE - 1, BASE + SIZE + 999])
            expect(bitOf(bits, id)).toBe(ids.includes(id) ? 1 : 0);
        },
      ),
    );
  });
});
