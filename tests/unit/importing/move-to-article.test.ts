import { expect, it } from 'vitest';
import { blocksOfArticle, moveTo } from '#renderer/features/importing/review/review-commands.ts';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';

const ids = (...names: string[]): BlockId[] => names as BlockId[];
const two = 'two' as ArticleId;
const articles = [
  { id: 'one', headIds: ['title'], paragraphs: [{ blockIds: ['a', 'b'] }] },
  { id: 'two', headIds: ['other'], paragraphs: [{ blockIds: ['c'] }] },
  { id: 'bare', headIds: ['head'], paragraphs: [] },
];
const page = {
  articles,
  blocks: [
    { id: 'folio', articleId: null },
    ...articles.flatMap(({ id, headIds, paragraphs }) =>
      // The text stands above its headline in the source.
      [...paragraphs.flatMap(({ blockIds }) => blockIds), ...headIds].map((block) => ({
        id: block,
        articleId: id,
      })),
    ),
  ],
} as unknown as PageReview;

it('a whole article is chosen in reading order', () => {
  expect(blocksOfArticle(page, 'a' as BlockId)).toEqual(['title', 'a', 'b']);
  expect(blocksOfArticle(page, 'folio' as BlockId)).toEqual(['folio']);
});

it('a whole article goes into another, pieces of one go where the source has them', () => {
  expect(moveTo(page, ids('title', 'a', 'b'), two)).toEqual({
    do: 'merge-articles',
    articleIds: ['one'],
    into: 'two',
  });
  const pieces = [ids('a', 'b'), ids('title', 'a', 'b', 'folio'), ids('title', 'a', 'b', 'c'), ids('head')];
  for (const blockIds of pieces)
    expect(moveTo(page, blockIds, two)).toEqual({ do: 'move-blocks', blockIds, articleId: 'two' });
  expect(moveTo(page, [], two)).toBeNull();
});
