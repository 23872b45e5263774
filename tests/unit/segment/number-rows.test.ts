import { expect, it } from 'vitest';
import { NumberRows } from '#core/importing/segment/likeness/number-rows.ts';

it('gives out rows that are 0 and their own, also where one array is used up', () => {
  const rows = new NumberRows((length) => new Float64Array(length), 3, 2);
  const given = Array.from({ length: 5 }, () => rows.take());
  expect(given.map((row) => [...row])).toEqual(given.map(() => [0, 0, 0]));
  given.forEach((row, at) => row.fill(at + 1));
  expect(given.map((row) => [...row])).toEqual([1, 2, 3, 4, 5].map((at) => [at, at, at]));
  expect(new Set(given.map(({ buffer }) => buffer)).size).toBe(3);
});
