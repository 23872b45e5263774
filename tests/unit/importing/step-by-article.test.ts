import { expect, it } from 'vitest';
import { stepByArticle } from '#renderer/features/importing/review/step-by-article.ts';

/** Furniture, an article, a paragraph of another one inside it, and the other one. */
const owners = [null, 'one', 'one', 'two', 'one', 'two', 'two'];

it('goes to where another article begins, backwards first to the beginning of this one', () => {
  const down = owners.map((_, at) => stepByArticle(owners, at, 1, false));
  expect(down).toEqual([1, 3, 3, 4, 5, 6, 6]);
  const up = owners.map((_, at) => stepByArticle(owners, at, -1, false));
  expect(up).toEqual([0, 0, 1, 1, 3, 4, 5]);
});

it('chooses to where this article ends, from its end on to where the next one does', () => {
  const down = owners.map((_, at) => stepByArticle(owners, at, 1, true));
  expect(down).toEqual([2, 2, 3, 4, 6, 6, 6]);
  expect(stepByArticle(owners, 6, -1, true)).toBe(5);
  expect(stepByArticle([], -1, 1, false)).toBe(0);
});
