import type { SearchHistogram, SearchInterval } from '#shared/contract/searching.ts';
import type { LibraryState } from './library-state.ts';
import { countMonths } from './count-values.ts';
import type { CountedResult } from './counted-result.ts';

const MOST_BARS = 120;

/** `auto`: by days where these are not too many, or else by months, or else by years. */
export function countBars(
  state: LibraryState,
  result: CountedResult,
  interval: SearchInterval | 'auto',
): SearchHistogram {
  if (interval === 'day') return barsOf(countDays(state, result, Number.POSITIVE_INFINITY), 'day');
  if (interval !== 'auto') return barsOf(countPeriods(state, result, interval), interval);
  const months = countPeriods(state, result, 'month');
  if (!isFew(months)) return barsOf(countPeriods(state, result, 'year'), 'year');
  const days = countDays(state, result, MOST_BARS);
  return isFew(days) ? barsOf(days, 'day') : barsOf(months, 'month');
}

/** Undated articles are no bar. */
function isFew(counts: Map<number, number>): boolean {
  return counts.size - (counts.has(0) ? 1 : 0) <= MOST_BARS;
}

function barsOf(counts: Map<number, number>, interval: SearchInterval): SearchHistogram {
  return {
    interval,
    bars: [...counts]
      .filter(([period]) => period !== 0)
      .sort(([one], [other]) => one - other)
      .map(([period, count]) => ({ period: periodName(period, interval), count })),
    undated: counts.get(0) ?? 0,
  };
}

/** Gives up once there are more than `most` days, undated ones apart. Neighbours mostly are of one day. */
function countDays(state: LibraryState, { parts }: CountedResult, most: number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (day: number, count: number) => counts.set(day, (counts.get(day) ?? 0) + count);
  for (const { ids, count } of parts) {
    let day = 0;
    let run = 0;
    for (let place = 0; place < count; place += 1) {
      const next = periodOf(state, ids[place] as number, 'day');
      if (next !== day) {
        if (run > 0) add(day, run);
        if (counts.size > most + 1) return counts;
        day = next;
        run = 0;
      }
      run += 1;
    }
    if (run > 0) add(day, run);
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
