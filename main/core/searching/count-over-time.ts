import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { SearchInterval } from '#shared/contract/searching.ts';
import { AppError } from '../app-error.ts';
import type { FoundResult } from '../ports/search-index.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { parsedOf, toIndexQuery } from './ask-index.ts';
import type { IndexQuery } from './index-query.ts';
import { joinNodes } from './language/join-nodes.ts';
import type { QueryNode } from './query-tree.ts';

/** Every article with a date. */
const dated: QueryNode = { kind: 'date', from: null, to: null, stretch: { start: 0, end: 0 } };

export function countFrequency(
  tx: ReadTransaction,
  { queries, switches, filter, interval }: ParsedInputOf<'searching.frequency'>,
): Omit<OutputOf<'searching.frequency'>, 'elapsedMs'> {
  const volume = tx.search.countByPeriod({ tree: dated, switches, filter }, interval);
  const characters = volume.map((period) => period.characters);
  return {
    periods: volume.map(({ period }) => period),
    characters,
    articles: volume.map(({ articles }) => articles),
    series: queries.map((query) => {
      const asked = toIndexQuery({ query, switches, filter });
      const counts = new Map(tx.search.countByPeriod(asked, interval).map((count) => [count.period, count]));
      const own = volume.map(({ period }) => counts.get(period));
      const occurrences = own.map((count) => count?.occurrences ?? 0);
      return {
        query,
        hints: asked.hints,
        occurrences,
        articles: own.map((count) => count?.articles ?? 0),
        perMillion: occurrences.map((count, index) => {
          const size = characters[index] ?? 0;
          return size === 0 ? 0 : (count / size) * 1_000_000;
        }),
      };
    }),
  };
}

export function compareQueries(
  tx: ReadTransaction,
  { left, right, switches, filter, interval }: ParsedInputOf<'searching.compare'>,
): Omit<OutputOf<'searching.compare'>, 'elapsedMs'> {
  const sides = [left, right].map((query) => {
    const asked = toIndexQuery({ query, switches, filter });
    return { query, asked, ...countBars(tx, asked, interval) };
  });
  const periods = [...new Set(sides.flatMap(({ bars }) => [...bars.keys()]))].sort();
  const [one, other] = sides.map(({ query, asked, total, bars }) => ({
    query,
    parsed: parsedOf(asked),
    total,
    counts: periods.map((period) => bars.get(period) ?? 0),
  })) as [Side, Side];
  const trees = sides.flatMap(({ asked }) => (asked.tree ? [asked.tree] : []));
  const both = trees.length < 2 ? null : joinNodes('and', trees);
  return {
    periods,
    left: one,
    right: other,
    both: findWhole(tx, { tree: both, switches, filter }).total,
  };
}

type Side = OutputOf<'searching.compare'>['left'];

function countBars(
  tx: ReadTransaction,
  query: IndexQuery,
  interval: SearchInterval,
): { total: number; bars: Map<string, number> } {
  const { total, histogram } = findWhole(tx, query, interval);
  return { total, bars: new Map(histogram?.bars.map(({ period, count }) => [period, count])) };
}

/** Counts of half a result would be compared with those of a whole one: what is unfinished is said, and goes on when asked again. */
function findWhole(tx: ReadTransaction, query: IndexQuery, histogram?: SearchInterval): FoundResult {
  const found = tx.search.find(query, {
    sort: 'newest',
    offset: 0,
    limit: 0,
    goOn: true,
    ...(histogram && { histogram }),
  });
  if (found.unfinished) throw new AppError('invalid', { reason: 'search-unfinished', ...found.unfinished });
  return found;
}
