import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createByteWriter, written } from '#adapters/sqlite/search/byte-writer.ts';
import { joinPair } from '#adapters/sqlite/search/join-pair.ts';
import { createPositionRuns, finishRuns, putRun } from '#adapters/sqlite/search/position-list.ts';
import { MOST_COUNTED } from '#adapters/sqlite/search/posting-list.ts';

/** Where a key stands, by article. */
type Places = Map<number, number[]>;

/** So many that the runs lie behind a table, and some articles count their positions apart. */
const places = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 400 }),
      fc.oneof(
        {
          weight: 9,
          arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 }),
        },
        {
          weight: 1,
          arbitrary: fc
            .integer({ min: 120, max: 260 })
            .map((count) => Array.from({ length: count }, (_, at) => at * 3)),
        },
      ),
    ),
    { maxLength: 300 },
  )
  .map((entries): Places => {
    const byArticle = entries.toSorted(([one], [other]) => one - other);
    return new Map(byArticle.map(([id, at]) => [id, at.toSorted((one, other) => one - other)]));
  });

function postingsOf(standing: Places) {
  const runs = createPositionRuns();
  for (const at of standing.values()) putRun(runs, Uint32Array.from(at), 0, at.length, 0xffff);
  const bytes = createByteWriter(16);
  finishRuns(runs, bytes);
  return {
    count: standing.size,
    ids: Uint32Array.from(standing.keys()),
    weights: Uint8Array.from(standing.values(), (at) => Math.min(at.length, MOST_COUNTED)),
    runs: () => ({ bytes: written(bytes), start: 0 }),
  };
}

it('finds in each article the places at which one follows the other', () => {
  fc.assert(
    fc.property(places, places, fc.integer({ min: 1, max: 3 }), (one, other, distance) => {
      const { articles, starts, begins } = joinPair(
        { offset: 0, postings: postingsOf(one) },
        { offset: distance, postings: postingsOf(other) },
      );
      const found = Array.from({ length: articles.count }, (_, place) => [
        articles.ids[place],
        [...begins.subarray(starts[place], starts[place + 1])],
      ]);
      const expected = [...one]
        .map(([id, at]) => [id, at.filter((begin) => other.get(id)?.includes(begin + distance))] as const)
        .filter(([, both]) => both.length > 0);
      expect(found).toEqual(expected);
    }),
  );
});
