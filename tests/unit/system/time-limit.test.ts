import { expect, it } from 'vitest';
import { timeLimit } from '#adapters/system/time-limit.ts';

it('breaks off a regular expression that goes back and forth without end, and nothing that is in time', () => {
  const startedAt = performance.now();
  expect(timeLimit.within(50, () => /^(a+)+$/u.test(`${'a'.repeat(60)}b`))).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(3000);
  expect(timeLimit.within(10_000, () => [...'工会'.matchAll(/./gu)].length)).toEqual({ value: 2 });
  expect(() =>
    timeLimit.within(10_000, () => {
      throw new RangeError('its own');
    }),
  ).toThrow(RangeError);
});
