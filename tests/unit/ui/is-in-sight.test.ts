import { expect, it } from 'vitest';
import { isInSight } from '#renderer/ui/is-in-sight.ts';

const rect = { width: 300, height: 100 };

it('finds the first row in sight before anything has been measured', () => {
  expect(isInSight({ scrollOffset: null, scrollRect: null }, 0, 20)).toBe(true);
  expect(isInSight({ scrollOffset: null, scrollRect: null }, 1, 20)).toBe(false);
});

it('asks for scrolling where a row is cut at the edge, and only there', () => {
  const at = { scrollOffset: 30, scrollRect: rect };
  const seen = Array.from({ length: 8 }, (_, index) => isInSight(at, index, 20));
  expect(seen).toEqual([false, false, true, true, true, true, false, false]);
});

it('counts what the header covers as out of sight', () => {
  const at = { scrollOffset: 20, scrollRect: rect };
  expect(isInSight(at, 1, 20, 24)).toBe(true);
  expect(isInSight(at, 0, 20, 24)).toBe(false);
  expect(isInSight(at, 4, 20, 24)).toBe(false);
});

it('takes the place of a row as it was measured where rows differ in height', () => {
  const measured = [60, 20, 20, 20, 20].map((size, index, sizes) => {
    const start = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
    return { key: index, index, start, end: start + size, size, lane: 0 };
  });
  const at = { scrollOffset: 60, scrollRect: { width: 300, height: 40 }, measurementsCache: measured };
  expect([0, 1, 2, 3].map((index) => isInSight(at, index, 20))).toEqual([false, true, true, false]);
});
