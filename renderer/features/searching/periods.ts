import type { SearchInterval } from '#shared/contract/searching.ts';

/** Longest row of periods that is filled up; beyond it those without a hit are left out. */
const mostFilled = 400;

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

function nextPeriod(period: string, interval: SearchInterval): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  if (interval === 'year') return String(year + 1).padStart(4, '0');
  const next = new Date(0);
  next.setUTCFullYear(year, interval === 'month' ? month : month - 1, interval === 'month' ? 1 : day + 1);
  return next.toISOString().slice(0, interval === 'month' ? 7 : 10);
}
