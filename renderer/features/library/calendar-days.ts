import type { CalendarIssue, IssueCalendar } from '#shared/contract/issue-calendar.ts';

export type CalendarCell = {
  /** `YYYY-MM-DD`. */
  day: string;
  issues: readonly CalendarIssue[];
  isGap: boolean;
  isDouble: boolean;
};
/** A month with its weeks from Monday; null: a day of another month. */
export type CalendarMonthDays = {
  month: number;
  weeks: readonly (readonly (CalendarCell | null)[])[];
  /** Issues of which no more than some weeks are known, under the month in which they begin. */
  spans: readonly CalendarIssue[];
};

const dayMs = 86_400_000;
/** A longer span belongs to no month. */
const longestSpan = 62;

/** The twelve months of a calendar. */
export function calendarMonths({ year, days, gaps, doubles, spans }: IssueCalendar): CalendarMonthDays[] {
  if (year === null) return [];
  const byDay = Map.groupBy(days, ({ first }) => first ?? '');
  const missing = new Set(gaps);
  const doubled = new Set(doubles);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const cells: (CalendarCell | null)[] = [];
    const length = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    for (let date = 1; date <= length; date += 1) {
      const day = dayOf(year, month, date);
      if (date === 1) cells.push(...Array.from({ length: weekdayOf(day) }, () => null));
      cells.push({
        day,
        issues: byDay.get(day) ?? [],
        isGap: missing.has(day),
        isDouble: doubled.has(day),
      });
    }
    while (cells.length % 7 > 0) cells.push(null);
    return {
      month,
      weeks: Array.from({ length: cells.length / 7 }, (__, week) => cells.slice(week * 7, week * 7 + 7)),
      spans: spans.filter((span) => isShort(span) && monthOf(span, year) === month),
    };
  });
}

/** Issues that may lie anywhere in the year. */
export function longSpans({ spans }: IssueCalendar): CalendarIssue[] {
  return spans.filter((span) => !isShort(span));
}

/** The day that a key leads to from another, within the year; null: no key of the calendar. */
export function dayAfterKey(day: string, key: string): string | null {
  const at = new Date(`${day}T00:00:00Z`);
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const inMonth = (target: number): string => {
    const within = Math.min(12, Math.max(1, target));
    const last = new Date(Date.UTC(year, within, 0)).getUTCDate();
    return dayOf(year, within, Math.min(date, last));
  };
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) {
    const next = new Date(at.getTime() + step * dayMs).toISOString().slice(0, 10);
    return next.slice(0, 4) === day.slice(0, 4) ? next : day;
  }
  if (key === 'PageUp') return inMonth(month - 1);
  if (key === 'PageDown') return inMonth(month + 1);
  if (key === 'Home') return dayOf(year, month, 1);
  if (key === 'End') return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
  return null;
}

/** The next (or, backwards, previous) of some days in their order, round the year; null where there are none. */
export function nextDay(days: readonly string[], from: string, backwards: boolean): string | null {
  const sorted = days.toSorted();
  const found = backwards ? sorted.findLast((day) => day < from) : sorted.find((day) => day > from);
  return found ?? (backwards ? sorted.at(-1) : sorted[0]) ?? null;
}

/** 0: Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function dayOf(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function isShort({ first, last }: CalendarIssue): boolean {
  return (Date.parse(last ?? '') - Date.parse(first ?? '')) / dayMs <= longestSpan;
}

function monthOf({ first }: CalendarIssue, year: number): number {
  return Number(first?.slice(0, 4)) < year ? 1 : Number(first?.slice(5, 7));
}
