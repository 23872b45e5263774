import { describe, expect, it } from 'vitest';
import { allPeriods, evenBars, isWithin } from '#renderer/features/searching/time/periods.ts';

describe('the periods of a histogram', () => {
  it('are filled up between the first and the last', () => {
    expect(allPeriods(['2019', '2022'], 'year')).toEqual(['2019', '2020', '2021', '2022']);
    expect(allPeriods(['2021-11', '2022-02'], 'month')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(allPeriods(['2024-02-28', '2024-03-01'], 'day')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(allPeriods(['0099', '0101'], 'year')).toEqual(['0099', '0100', '0101']);
  });

  it('stay as they are when they would be too many to draw', () => {
    const far = ['1900-01-01', '2022-12-31'];
    expect(allPeriods(far, 'day')).toEqual(far);
    expect(allPeriods([], 'year')).toEqual([]);
  });

  it('are days, months or years, as many as can be told apart, with the gaps between them', () => {
    const days = [
      { period: '2022-01-01', count: 2 },
      { period: '2022-01-31', count: 3 },
    ];
    expect(evenBars(days, 'day')).toHaveLength(31);
    const months = evenBars([...days, { period: '2024-12-03', count: 1 }], 'day');
    expect(months).toHaveLength(36);
    expect(months[0]).toEqual({ period: '2022-01', count: 5 });
    expect(months[1]).toEqual({ period: '2022-02', count: 0 });
    const years = evenBars([...days, { period: '1949-10-01', count: 1 }].toReversed(), 'day');
    expect(years).toHaveLength(74);
    expect(years.at(-1)).toEqual({ period: '2022', count: 5 });
    expect(evenBars([], 'day')).toEqual([]);
  });

  it('lie within a choice of years, months or days, whichever is shorter', () => {
    expect(isWithin('2022', '2022', '2022')).toBe(true);
    expect(isWithin('2022-10', '2022', '2022')).toBe(true);
    expect(isWithin('2022', '2022-10', '2022-12')).toBe(true);
    expect(isWithin('2022-09', '2022-10', undefined)).toBe(false);
    expect(isWithin('2023', undefined, '2022-12')).toBe(false);
  });
});
