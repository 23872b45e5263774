import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatch } from '#adapters/sqlite/search/document-batch.ts';
import { FIELD_END } from '#adapters/sqlite/search/index-document.ts';
import { sortPairs } from '#adapters/sqlite/search/sort-pairs.ts';

/** Few different units, so that pairs recur, some of which differ in one byte only. */
const unit = fc.constantFrom(0x61, 0x161, 0x5de5, 0x5de6, 0x4f1a, 0xd842, 0xdfb7, 0xffff);
const field = fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => [...units, FIELD_END]);
const documents = fc.array(
  fc.array(field, { minLength: 1, maxLength: 3 }).map((fields) => Uint16Array.from(fields.flat())),
  { minLength: 1, maxLength: 40 },
);

function batchOf(all: readonly Uint16Array[], lotUnits: number) {
  const batch = createBatch(all.length, undefined, lotUnits);
  all.forEach((units, index) => batch.add({ articleId: 7 + index, units, headsEnd: 1 }));
  return batch;
}

describe('the pairs of a batch', () => {
  it('come by first unit, second unit and place, whatever fits into a slice and a lot', () => {
    fc.assert(
      fc.property(
        documents,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 200 }),
        (all, slicePairs, lotUnits) => {
          const batch = batchOf(all, lotUnits);
          const bits = batch.positionBits();
          const expected = all.flatMap((units, document) =>
            Array.from(units.keys())
              .filter((at) => units[at] !== FIELD_END)
              .map((at) => [units[at], units[at + 1], ((document << bits) | at) >>> 0] as number[]),
          );
          expected.sort((one, other) => {
            const differing = one.findIndex((value, at) => value !== other[at]);
            return (one[differing] as number) - (other[differing] as number);
          });
          const found: number[][] = [];
          for (const group of sortPairs(batch, slicePairs)) {
            if (!group) continue;
            const places: number[] = [];
            group.eachSecond((second, sorted, start, end) => {
              for (const place of sorted.subarray(start, end)) {
                found.push([group.first, second, place]);
                places.push(place);
              }
            });
            expect([...group.places]).toEqual(places.sort((one, other) => one - other));
          }
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});

describe('a batch', () => {
  const document = (length: number) => ({
    articleId: 1,
    units: new Uint16Array(length).fill(FIELD_END),
    headsEnd: 0,
  });

  it('is full when it holds so many units, but takes a single document of any length', () => {
    const batch = createBatch(3, 100, 10);
    expect(batch.fits(1000)).toBe(true);
    batch.add(document(60));
    expect([batch.fits(40), batch.fits(41)]).toEqual([true, false]);
  });

  it('takes the fewer documents, the longer the longest of them is', () => {
    const batch = createBatch(4096);
    for (let count = 0; count < 1024; count += 1) batch.add(document(1));
    // Document and position lie in 32 bits together.
    expect([batch.fits(2 ** 21 - 1), batch.fits(2 ** 22 - 1)]).toEqual([true, false]);
    batch.add(document(2 ** 21 - 1));
    for (let count = 1025; count < 2048; count += 1) batch.add(document(1));
    expect(batch.fits(1)).toBe(false);
  });
});
