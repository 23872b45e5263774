import { type SearchInterval, searchIntervals } from '#shared/contract/searching.ts';

/** Longest row of periods that is filled up; beyond it those without a hit are left out. */
const mostFilled = 400;
/** More bars than these cannot be told apart. */
const mostBars = 150;
const periodLengths: Record<SearchInterval, number> = { year: 4, month: 7, day: 10 };

type Bar = { period: string; count: number };

/**
 * Bars of every period from the first to the last, so that gaps are seen; where days would be too many to draw, of months,
 * else of years.
 */
export function evenBars(known: readonly Bar[], interval: SearchInterval): readonly Bar[] {
  const coarser = searchIntervals.slice(0, searchIntervals.indexOf(interval) + 1).toReversed();
  for (const wider of coarser) {
    const counts = new Map<string, number>();
    for (const { period, count } of known) {
      const whole = period.slice(0, periodLengths[wider]);
      counts.set(whole, (counts.get(whole) ?? 0) + count);
    }
    const periods = allPeriods([...counts.keys()], wider);
    if (wider === 'year' || (periods.length <= mostBars && isWhole(periods, wider)))
      return periods.map((period) => ({ period, count: counts.get(period) ?? 0 }));
  }
  return known;
}

/** Every period from the first to the last, both included; as they are, where that would be too many. */
export function allPeriods(known: readonly string[], interval: SearchInterval): readonly string[] {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return known;
  const periods: string[] = [];
  for (let period = first; period <= last && periods.length <= mostFilled;) {
    periods.push(period);
    period = nextPeriod(period, interval);
  }
  return periods.length > mostFilled ? known : periods;
}

/** First second of a period as seconds since 1970 UTC, for an axis of time. */
export function periodTime(period: string): number {
  const [year = '1970', month = '01', day = '01'] = period.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
}

/** Whether a period lies between two days, months or years, both included; an end that is left out is open. */
export function isWithin(period: string, from: string | undefined, to: string | undefined): boolean {
  // A year lies within a month when they meet: the shorter of the two texts decides.
  const meets = (end: string, test: (one: string, other: string) => boolean): boolean => {
    const length = Math.min(end.length, period.length);
    return test(period.slice(0, length), end.slice(0, length));
  };
  return (
    (from === undefined || meets(from, (one, other) => one >= other)) &&
    (to === undefined || meets(to, (one, other) => one <= other))
  );
}

/** Whether no period is left out between the first and the last. */
function isWhole(periods: readonly string[], interval: SearchInterval): boolean {
  return periods.every(
    (period, index) => index === 0 || nextPeriod(periods[index - 1] ?? '', interval) === period,
  );
}

function nextPeriod(period: string, interval: SearchInterval): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  if (interval === 'year') return String(year + 1).padStart(4, '0');
  const next = new Date(0);
  next.setUTCFullYear(year, interval === 'month' ? month : month - 1, interval === 'month' ? 1 : day + 1);
  return next.toISOString().slice(0, interval === 'month' ? 7 : 10);
}
