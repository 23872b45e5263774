import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryState } from '#adapters/sqlite/search/library-state.ts';
import { articleLayout, createColumns } from '#adapters/sqlite/search/columns.ts';
import { pickTop } from '#adapters/sqlite/search/pick-top.ts';
import type { Ranks } from '#adapters/sqlite/search/ranking.ts';

/** As the engine has them, of plain numbers. */
const ranksOf = (ranks: readonly number[]): Ranks => ({
  at: (place) => ranks[place] as number,
  last: (place, least) => ranks.slice(0, place + 1).findLastIndex((rank) => rank >= least),
});

type Ranked = { id: number; rank: number; day: number };

/** Two parts whose ids are mixed, as those of segments are that hold edited articles; few ranks and days, so that many are equal. */
const article = fc.record({ rank: fc.nat(4), day: fc.nat(3), isInSecond: fc.boolean() });

describe('the first articles of a result', () => {
  it('are those of the whole order, however many are wished', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 300 }), fc.nat(320), (articles, wanted) => {
        const columns = createColumns(articleLayout, articles.length);
        const parts: Ranked[][] = [[], []];
        articles.forEach(({ rank, day, isInSecond }, id) => {
          columns.firstDay[id] = day;
          parts[isInSecond ? 1 : 0]?.push({ id, rank, day });
        });
        const results = parts.map((part) => ({
          matches: { count: part.length, ids: Uint32Array.from(part, ({ id }) => id), weights: null },
          leaves: new Map(),
        }));
        const ranks = new Map(
          results.map((each, index) => [each, ranksOf((parts[index] ?? []).map(({ rank }) => rank))]),
        );
        const top = pickTop(
          { columns } as LibraryState,
          results,
          (part) => ranks.get(part as (typeof results)[number]) as Ranks,
          wanted,
        );
        const order = parts
          .flat()
          .sort((one, other) => other.rank - one.rank || other.day - one.day || one.id - other.id)
          .slice(0, wanted);
        expect([...top.ids]).toEqual(order.map(({ id }) => id));
        expect([...top.ranks]).toEqual(order.map(({ rank }) => rank));
      }),
    );
  });
});
