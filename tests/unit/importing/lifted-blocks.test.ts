import { expect, it } from 'vitest';
import { joinBehind, moveBehind } from '#renderer/features/importing/review/review-commands.ts';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { BlockId } from '#shared/domain/ids.ts';

const ids = (...names: string[]): BlockId[] => names as BlockId[];
const id = (name: string): BlockId => name as BlockId;
const article = (name: string, headIds: string[], paragraphs: string[][]) => ({
  id: name,
  headIds,
  paragraphs: paragraphs.map((blockIds) => ({ role: 'body', text: '', blockIds })),
});
const page = {
  articles: [
    article('one', ['title'], [['a'], ['b', 'c'], [], ['d']]),
    article('two', ['other'], [['e'], ['f']]),
  ],
} as unknown as PageReview;

it('what was picked up comes behind the paragraph at hand, wherever in it the keyboard is', () => {
  const place = (lifted: BlockId[], target: string) => {
    const operation = moveBehind(page, lifted, id(target));
    return operation?.do === 'move-blocks' ? [operation.articleId, operation.before] : operation;
  };
  expect(place(ids('e'), 'a')).toEqual(['one', 'b']);
  expect(place(ids('e'), 'b')).toEqual(['one', 'd']);
  expect(place(ids('e'), 'd')).toEqual(['one', null]);
  expect(place(ids('e'), 'title')).toEqual(['one', 'a']);
  // Its own neighbour tells no place when it is moved as well.
  expect(place(ids('b', 'c'), 'a')).toEqual(['one', 'd']);
  expect(place(ids('f'), 'e')).toEqual(['two', null]);
});

it('nothing is put behind itself, behind what belongs to no article, or where nothing was picked up', () => {
  expect(moveBehind(page, ids('a', 'b'), id('b'))).toBeNull();
  expect(moveBehind(page, ids('a'), id('furniture'))).toBeNull();
  expect(moveBehind(page, [], id('a'))).toBeNull();
  expect(moveBehind(page, ids('a'), null)).toBeNull();
  expect(joinBehind(ids('a'), id('a'))).toBeNull();
  // The sentence first, whatever stands first on the page.
  expect(joinBehind(ids('a'), id('f'))).toEqual({ do: 'join-blocks', blockIds: ['f', 'a'] });
});
