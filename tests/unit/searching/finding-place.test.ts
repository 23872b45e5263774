import { expect, it } from 'vitest';
import { findingPlace, inLine } from '#renderer/features/searching/hits/finding-place.ts';

const places = [
  { left: '市总', found: '工会', right: '召开动员会' },
  { left: '', found: '工会', right: '主席到会' },
  { left: '各级', found: '工会', right: '主席到会，市总工会' },
  { left: '各级工会主席到会，市总', found: '工会', right: '主席讲话' },
];

it('finds the place whose surroundings agree the furthest, wherever either is cut', () => {
  for (const [index, place] of places.entries()) expect(findingPlace(places, place)).toBe(index);
  // A line reaches over the ends of paragraphs, and may be shorter than one.
  expect(findingPlace(places, { left: '前一段。 ', found: '工会', right: '主席到会 后一段' })).toBe(1);
  expect(findingPlace(places, { left: '会，市总', found: '工会', right: '主' })).toBe(3);
});

it('takes the same text only', () => {
  expect(findingPlace(places, { left: '市总', found: '工會', right: '召开动员会' })).toBe(-1);
  expect(findingPlace([], { left: '', found: '工会', right: '' })).toBe(-1);
});

it('writes blanks and line ends as one blank', () => {
  expect(inLine('工\n 会\t主席')).toBe('工 会 主席');
});
