import type { SearchHistogram, SearchInterval } from '#shared/contract/searching.ts';
import type { LibraryState } from './library-state.ts';
import { countMonths } from './count-values.ts';
import type { CountedResult } from './counted-result.ts';

const MOST_BARS = 120;

export function countBars(
  state: LibraryState,
  result: CountedResult,
  interval: SearchInterval | 'auto',
): SearchHistogram {
  if (interval !== 'auto') return barsOf(state, result, interval);
  for (const each of ['day', 'month'] as const) {
    const histogram = barsOf(state, result, each);
    if (histogram.bars.length <= MOST_BARS) return histogram;
  }
  return barsOf(state, result, 'year');
}

function barsOf(state: LibraryState, result: CountedResult, interval: SearchInterval): SearchHistogram {
  const counts = interval === 'day' ? countDays(state, result) : countPeriods(state, result, interval);
  const undated = counts.get(0) ?? 0;
  counts.delete(0);
  return {
    interval,
    bars: [...counts]
      .sort(([one], [other]) => one - other)
      .map(([period, count]) => ({ period: periodName(period, interval), count })),
    undated,
  };
}

function countDays(state: LibraryState, result: CountedResult): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { ids, count } of result.parts) {
    for (let place = 0; place < count; place += 1) {
      const day = periodOf(state, ids[place] as number, 'day');
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return counts;
}

function countPeriods(
  state: LibraryState,
  result: CountedResult,
  interval: 'month' | 'year',
): Map<number, number> {
  const periods = new Map<number, number>();
  for (const [month, count] of countMonths(state, result)) {
    const period = interval === 'year' ? Math.floor(month / 12) : month;
    periods.set(period, (periods.get(period) ?? 0) + count);
  }
  return periods;
}

/** A number that rises with time; 0 where the first day is not known. */
export function periodOf(state: LibraryState, id: number, interval: SearchInterval): number {
  const month = state.months[id] as number;
  if (month === 0) return 0;
  if (interval === 'year') return Math.floor(month / 12);
  return interval === 'month' ? month : (state.columns.firstDay[id] as number) - 1;
}

export function periodName(period: number, interval: SearchInterval): string {
  if (interval === 'year') return String(period).padStart(4, '0');
  if (interval === 'month') return monthName(period);
  const text = String(period).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

export function monthName(month: number): string {
  if (month === 0) return '';
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
