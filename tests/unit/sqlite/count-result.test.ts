import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBits, putIds } from '#adapters/sqlite/search/article-bits.ts';
import { articleLayout, createColumns, FIRST_SEGMENT } from '#adapters/sqlite/search/columns.ts';
import { countBars, periodName, periodOf } from '#adapters/sqlite/search/count-bars.ts';
import { countMonths, countTraits } from '#adapters/sqlite/search/count-values.ts';
import { toCounted } from '#adapters/sqlite/search/counted-result.ts';
import { KIND_CODES, type LibraryState, STATUS_CODES } from '#adapters/sqlite/search/library-state.ts';
import type { Matches } from '#adapters/sqlite/search/matches.ts';

/** More than a result may have to be counted by maps. */
const SIZE = 4000;
const MOST_BARS = 120;

/**
 * A library of so many days, every seventh article undated and every eleventh not in the index; with room for some times
 * as many, so that a result of the same size is a small part of it.
 */
function makeState(days: number, room = 1): LibraryState {
  const columns = createColumns(articleLayout, SIZE * room);
  const months = new Uint32Array(SIZE * room);
  const traits = new Uint32Array(SIZE * room);
  let articles = 0;
  for (let id = 0; id < SIZE; id += 1) {
    columns.owner[id] = id % 11 === 0 ? 0 : FIRST_SEGMENT;
    articles += id % 11 === 0 ? 0 : 1;
    const kind = id % 5;
    const status = id % 3;
    traits[id] = ((1 + (id % 2)) * KIND_CODES + kind) * STATUS_CODES + status;
    if (id % 7 === 0) continue;
    const day = Math.floor((id * days) / SIZE);
    const [year, month] = [1980 + Math.floor(day / 336), Math.floor(day / 28) % 12];
    columns.firstDay[id] = year * 10_000 + (month + 1) * 100 + (day % 28) + 1 + 1;
    months[id] = year * 12 + month;
  }
  const highestMonth = Math.max(...months);
  const highestTrait = Math.max(...traits);
  const present = createBits(0, SIZE * room);
  const ids = Uint32Array.from(columns.owner.keys()).filter((id) => columns.owner[id] !== 0);
  putIds(present, ids, ids.length);
  const state = { columns, present, months, traits, highestMonth, highestTrait, articles, whole: new Map() };
  return state as unknown as LibraryState;
}

/** Of the articles in the index, those that are not passed over, in two parts. */
function makeParts({ columns: { owner } }: LibraryState, isFound: (id: number) => boolean): Matches[] {
  const found = Array.from(owner.keys()).filter((id) => owner[id] !== 0 && isFound(id));
  const half = Math.floor(found.length / 3);
  return [found.slice(0, half), found.slice(half)].map((ids) => ({
    count: ids.length,
    ids: Uint32Array.from(ids),
    weights: null,
  }));
}

const tally = (values: readonly number[]): [number, number][] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
};

const sorted = (counts: readonly [number, number][]) => [...counts].sort(([one], [other]) => one - other);

/** Results of all sizes, from few articles to the whole library. */
const share = fc.integer({ min: 1, max: 40 });

describe('counts over a result', () => {
  it('are those of its articles, however much of the library it is', () => {
    const states = [makeState(900), makeState(900, 4)];
    fc.assert(
      fc.property(share, fc.boolean(), fc.constantFrom(...states), (step, isMost, state) => {
        const parts = makeParts(state, (id) => (id % step === 0) !== isMost);
        const ids = parts.flatMap((part) => [...part.ids]);
        const result = toCounted(state, parts);
        const traitsOf = countTraits(state, result);
        const trait = (id: number) => state.traits[id] as number;
        expect(sorted(traitsOf.status)).toEqual(tally(ids.map((id) => trait(id) % STATUS_CODES)));
        expect(sorted(traitsOf.kind)).toEqual(
          tally(ids.map((id) => Math.floor(trait(id) / STATUS_CODES) % KIND_CODES)),
        );
        expect(sorted(traitsOf.publication)).toEqual(tally(ids.map((id) => 1 + (id % 2))));
        expect(countMonths(state, result)).toEqual(tally(ids.map((id) => state.months[id] as number)));
      }),
    );
  });

  it.each([100, 120, 121, 2000, 3900])(
    'over %i days are bars of the shortest period of which there are not too many',
    (days) => {
      const state = makeState(days);
      fc.assert(
        fc.property(share, (step) => {
          const parts = makeParts(state, (id) => id % step === 0);
          const ids = parts.flatMap((part) => [...part.ids]);
          const bars = (interval: 'day' | 'month' | 'year') =>
            tally(ids.map((id) => periodOf(state, id, interval)))
              .filter(([period]) => period !== 0)
              .map(([period, count]) => ({ period: periodName(period, interval), count }));
          const interval =
            (['day', 'month'] as const).find((each) => bars(each).length <= MOST_BARS) ?? 'year';
          const undated = ids.filter((id) => state.months[id] === 0).length;
          const result = () => toCounted(state, parts);
          expect(countBars(state, result(), 'auto')).toEqual({ interval, bars: bars(interval), undated });
          expect(countBars(state, result(), 'day')).toEqual({ interval: 'day', bars: bars('day'), undated });
        }),
      );
    },
  );
});
