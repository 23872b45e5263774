import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueRhythm } from '#core/library/issue-rhythm.ts';

const dayMs = 86_400_000;

/** The days from `first` to `last` that fall on the days of the week (0: Sunday). */
function daysOn(weekdays: readonly number[], first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += dayMs) {
    if (weekdays.includes(new Date(at).getUTCDay())) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
const year = (weekdays: readonly number[]): string[] => daysOn(weekdays, '2022-01-01', '2022-12-31');

describe('the rhythm of a publication', () => {
  it('is learned from its issues, and the days that are missing are its gaps', () => {
    fc.assert(
      fc.property(
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 6 }),
        (weekdays, missing) => {
          const all = year(weekdays);
          // The first and the last issue stay: between them the gaps are looked for.
          const absent = new Set(missing.map((at) => 1 + (at % (all.length - 2))));
          const days = all.filter((_, at) => !absent.has(at));
          const { weekdays: learned, gaps } = issueRhythm(days);
          expect(learned).toEqual(weekdays);
          expect(gaps).toEqual(all.filter((_, at) => absent.has(at)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is not learned from a few issues of any days', () => {
    expect(issueRhythm(['2022-10-26', '2022-12-03', '2022-05-01', '2022-05-02'])).toEqual({
      weekdays: [],
      gaps: [],
    });
    expect(issueRhythm([])).toEqual({ weekdays: [], gaps: [] });
  });

  it('may change within a year: a weekly that becomes a daily has no gaps before and after', () => {
    const days = [
      ...daysOn([3], '2022-01-01', '2022-06-30'),
      ...daysOn([1, 2, 3, 4, 5], '2022-07-01', '2022-12-31'),
    ];
    const { gaps } = issueRhythm(days);
    // The weeks of the turn may belong to either.
    expect(gaps.filter((day) => day < '2022-05-01' || day > '2022-08-31')).toEqual([]);
    const late = days.filter((day) => day !== '2022-10-25');
    expect(issueRhythm(late).gaps).toContain('2022-10-25');
  });

  it('of a fortnightly has no gap in the weeks between', () => {
    const all = daysOn([5], '2022-01-01', '2022-12-31').filter((_, at) => at % 2 === 0);
    expect(issueRhythm(all).gaps).toEqual([]);
    const [lost] = all.splice(7, 1);
    expect(issueRhythm(all).gaps).toEqual([lost]);
  });

  it('a month that is missing between others is missing day by day', () => {
    const days = year([1, 2, 3, 4, 5]).filter((day) => !day.startsWith('2022-06'));
    expect(issueRhythm(days).gaps).toEqual(daysOn([1, 2, 3, 4, 5], '2022-06-01', '2022-06-30'));
  });

  it('a day on which an issue of uncertain date may lie is no gap', () => {
    const days = year([3]).filter((day) => day !== '2022-10-26');
    expect(issueRhythm(days, (day) => day === '2022-10-26').gaps).toEqual([]);
  });

  it('goes on to the turn of the year where the publication does', () => {
    const days = year([3]).filter((day) => day > '2022-01-20' && day < '2022-12-15');
    expect(issueRhythm(days).gaps).toEqual([]);
    expect(issueRhythm(days, () => false, { first: '2022-01-01', last: '2022-12-31' }).gaps).toEqual([
      '2022-01-05',
      '2022-01-12',
      '2022-01-19',
      '2022-12-21',
      '2022-12-28',
    ]);
  });
});
