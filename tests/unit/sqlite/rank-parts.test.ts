import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteWriter } from '#adapters/sqlite/search/byte-writer.ts';
import { articleLayout, createColumns } from '#adapters/sqlite/search/columns.ts';
import type { LibraryState } from '#adapters/sqlite/search/library-state.ts';
import type { Matches } from '#adapters/sqlite/search/matches.ts';
import { createRanks, type SourceResult } from '#adapters/sqlite/search/rank-parts.ts';
import { decodePostings, encodePostings } from '#adapters/sqlite/search/posting-list.ts';
import { MOST_SCORED, rarity, scoreTable, STEPS, WEIGHTS } from '#adapters/sqlite/search/ranking.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';

const SIZE = 12_000;
const lengthCodes = Uint8Array.from({ length: SIZE }, (_, id) => 6 + ((id * 7) % 9));
const state = { columns: createColumns(articleLayout, SIZE), lengthCodes, articles: SIZE } as LibraryState;
const phrase = (text: string): PhraseNode => ({
  kind: 'phrase',
  field: null,
  literal: false,
  stretch: { start: 0, end: text.length },
  parts: [{ kind: 'text', text }],
});

/** Every so manieth article from the first on; the weights say how often and whether in the heads. */
function every(step: number, first: number, weights: readonly number[] | null): Matches {
  const ids = Uint32Array.from({ length: Math.ceil((SIZE - first) / step) }, (_, at) => first + at * step);
  return {
    count: ids.length,
    ids,
    weights: weights && Uint8Array.from(ids, (id) => weights[id % weights.length] as number),
  };
}

const weights = fc.option(fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 40 }));
const list = fc.record({
  step: fc.constantFrom(1, 2, 3, 40, 500),
  first: fc.nat(5),
  weights,
  isRead: fc.boolean(),
});

/** As a reader of the index has it: as bits, or with the weights apart that are not 1. */
function readBack({ ids, count, weights: of }: Matches): Matches {
  const writer = createByteWriter();
  const span = { base: 0, last: SIZE - 1 };
  encodePostings(writer, span, ids, of ?? new Uint8Array(count).fill(1), count);
  return decodePostings(writer.bytes, 0, span);
}

/** What each article scores, looked up by itself. */
function plainRank({ leaves }: SourceResult, id: number): number {
  const rarities = [...leaves.values()].map(({ count }) => rarity(SIZE, count));
  const sum = rarities.reduce((total, each) => total + each, 0);
  const score = [...leaves.values()].reduce((total, { ids, weights: of }, index) => {
    const at = ids.indexOf(id);
    if (at < 0) return total;
    const weight = of === null ? 1 : (of[at] as number);
    const scale = (rarities[index] as number) / (sum * MOST_SCORED);
    return total + (scoreTable()[(lengthCodes[id] as number) * WEIGHTS + weight] as number) * scale;
  }, 0);
  return Math.round(score * STEPS);
}

describe('ranks by relevance', () => {
  it('are the scores of the phrases, and are passed over only where they are too low', () => {
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(SIZE - 1), { minLength: 1, maxLength: 20 }),
        fc.nat(STEPS),
        (lists, sampled, least) => {
          const found = lists.map(({ step, first, weights: of, isRead }) => {
            const made = every(step, first, of);
            return isRead ? readBack(made) : made;
          });
          const [matches] = found as [Matches];
          const leaves = new Map(found.map((each, index) => [phrase(String(index)), each]));
          const part = { matches, leaves };
          const ranks = createRanks(state, [part], 'relevance')(part);
          for (const sample of sampled) {
            const place = sample % matches.count;
            const expected = plainRank(part, matches.ids[place] as number);
            // Sums of the same numbers in another order may round to the next step.
            expect(Math.abs(ranks.at(place) - expected)).toBeLessThanOrEqual(1);
            let last = place;
            while (last >= 0 && ranks.at(last) < least) last -= 1;
            expect(ranks.last(place, least)).toBe(last);
          }
        },
      ),
    );
  });
});
