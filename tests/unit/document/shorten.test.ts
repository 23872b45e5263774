import { expect, it } from 'vitest';
import { shorten } from '#shared/text/shorten.ts';

it('a text too long ends in … within its length, counted in characters', () => {
  expect(shorten('各级工会', 4)).toBe('各级工会');
  expect(shorten('各级工会组织', 4)).toBe('各级工…');
  expect(shorten('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
  expect(shorten('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
});

it('what takes several lines is in one', () => {
  expect(shorten('各级\n  工会', 9)).toBe('各级 工会');
});
