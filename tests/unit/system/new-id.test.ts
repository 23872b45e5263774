import { expect, it } from 'vitest';
import { validate, version } from 'uuid';
import { newId } from '#adapters/system/new-id.ts';

it('makes ids of version 7 that differ and sort in the order in which they were made', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  // The last six bytes are random in each.
  expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(ids.length);
});
