import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarMonths, dayAfterKey, longSpans, nextDay } from '#renderer/features/library/calendar-days.ts';
import type { CalendarIssue, IssueCalendar } from '#shared/contract/issue-calendar.ts';

const issue = (date: string, first: string, last: string): CalendarIssue => ({
  id: `018f0000-0000-7000-8000-${first.replaceAll('-', '').padStart(12, '0')}` as CalendarIssue['id'],
  date,
  first,
  last,
  number: null,
  pages: 1,
  articles: 1,
  doubledPages: [],
});
const calendar = (year: number, change: Partial<IssueCalendar> = {}): IssueCalendar => ({
  publicationId: '018f0000-0000-7000-8000-000000000001' as IssueCalendar['publicationId'],
  publication: '焦作日报',
  year,
  years: [],
  days: [],
  spans: [],
  undated: [],
  weekdays: [],
  gaps: [],
  doubles: [],
  ...change,
});

it('a year has each of its days once, in order, under its day of the week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (year) => {
      const months = calendarMonths(calendar(year));
      const weeks = months.flatMap((month) => month.weeks);
      expect(weeks.filter(({ length }) => length !== 7)).toEqual([]);
      const cells = weeks.flatMap((week) => week.map((cell, place) => ({ day: cell?.day, place })));
      const shown = cells.filter((cell): cell is { day: string; place: number } => cell.day !== undefined);
      const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      expect(shown.filter(({ day, place }) => weekday(day) !== place)).toEqual([]);
      const days = shown.map(({ day }) => day);
      expect(days).toEqual(days.toSorted());
      expect(new Set(days).size).toBe(days.length);
      const first = Date.parse(`${String(year).padStart(4, '0')}-01-01`);
      expect(days).toHaveLength((Date.parse(days.at(-1) ?? '') - first) / 86_400_000 + 1);
      expect(days.at(-1)?.slice(4)).toBe('-12-31');
    }),
  );
});

it('issues stand on their days, short spans under the month in which they begin, long ones apart', () => {
  const shown = calendar(2022, {
    days: [issue('2022-10-26', '2022-10-26', '2022-10-26')],
    spans: [
      issue('2021-12-30/2022-01-02', '2021-12-30', '2022-01-02'),
      issue('2022-08', '2022-08-01', '2022-08-31'),
      issue('2022', '2022-01-01', '2022-12-31'),
    ],
    gaps: ['2022-10-27'],
  });
  const months = calendarMonths(shown);
  const cells = months.flatMap(({ weeks }) => weeks.flat()).filter((cell) => cell !== null);
  expect(cells.filter(({ issues }) => issues.length > 0).map(({ day }) => day)).toEqual(['2022-10-26']);
  expect(cells.filter(({ isGap }) => isGap).map(({ day }) => day)).toEqual(['2022-10-27']);
  expect(months.flatMap(({ month, spans }) => spans.map(({ date }) => [month, date]))).toEqual([
    [1, '2021-12-30/2022-01-02'],
    [8, '2022-08'],
  ]);
  expect(longSpans(shown).map(({ date }) => date)).toEqual(['2022']);
});

it.each([
  ['2022-10-26', 'ArrowRight', '2022-10-27'],
  ['2022-10-31', 'ArrowRight', '2022-11-01'],
  ['2022-10-05', 'ArrowUp', '2022-09-28'],
  ['2022-12-31', 'ArrowRight', '2022-12-31'],
  ['2022-01-03', 'ArrowUp', '2022-01-03'],
  ['2024-03-31', 'PageUp', '2024-02-29'],
  ['2022-12-31', 'PageDown', '2022-12-31'],
  ['2022-02-10', 'End', '2022-02-28'],
  ['2022-02-10', 'Home', '2022-02-01'],
])('from %s %s leads to %s', (day, key, next) => {
  expect(dayAfterKey(day, key)).toBe(next);
});

it('other keys lead nowhere', () => {
  expect(dayAfterKey('2022-10-26', 'x')).toBeNull();
});

it('doubtful days are gone through in their order, round the year', () => {
  const days = ['2022-11-02', '2022-03-01', '2022-10-12'];
  expect(nextDay(days, '2022-03-01', false)).toBe('2022-10-12');
  expect(nextDay(days, '2022-11-02', false)).toBe('2022-03-01');
  expect(nextDay(days, '2022-03-01', true)).toBe('2022-11-02');
  expect(nextDay([], '2022-03-01', true)).toBeNull();
});
