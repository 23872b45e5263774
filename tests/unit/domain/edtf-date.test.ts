import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edtfBounds, edtfDate, edtfYear } from '#shared/domain/edtf-date.ts';
import { articleStatuses, isLocked } from '#shared/domain/article.ts';

it.each([
  ['2022-10-26', '2022-10-26', '2022-10-26'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022~', '2022-01-01', '2022-12-31'],
  ['2022-10?', '2022-10-01', '2022-10-31'],
  ['2022-10-26/2022-11', '2022-10-26', '2022-11-30'],
  ['2022-10-26/..', '2022-10-26', null],
  ['2022-10-26/', '2022-10-26', null],
  ['../2022', null, '2022-12-31'],
])('%s may mean the days from %s to %s', (date, first, last) => {
  expect(edtfDate.parse(date)).toBe(date);
  expect(edtfBounds(date)).toEqual({ first, last });
});

it.each([
  '',
  '22',
  '2022-13',
  '2022-00',
  '2022-10-32',
  '2022-02-30',
  '2022-11/2022-10',
  '2022/10/26',
  '2022-10-26 ',
  '../..',
  '2022-10-26T00:00',
  '二〇二二',
])('%j is no date', (date) => {
  expect(edtfDate.safeParse(date).success).toBe(false);
});

it('a date is filed under the year of its first day', () => {
  expect([edtfYear('2022-12-31/2023-01'), edtfYear('../2022'), edtfYear(null)]).toEqual([2022, null, null]);
});

it('the bounds of a day, month or year stand in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { first, last } = edtfBounds(`${year}-${String(month).padStart(2, '0')}`);
      expect(first! <= last!).toBe(true);
      expect(new Date(`${last}T00:00:00Z`).toISOString().slice(0, 10)).toBe(last);
    }),
  );
});

it('an article is locked once it is finished, and not before', () => {
  expect(articleStatuses.filter(isLocked)).toEqual(['final', 'exported']);
});
