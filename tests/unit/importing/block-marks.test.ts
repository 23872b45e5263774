import { expect, it } from 'vitest';
import { answerBlocks, markedArticles, noMarks } from '#renderer/features/importing/review/block-marks.ts';
import { doubtsToLeave, questionsToLeave } from '#renderer/features/importing/review/review-commands.ts';
import type { PageReview, ReviewBlock, ReviewDoubt } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';

const block = (id: string): BlockId => id as BlockId;
const article = (id: string): ArticleId => id as ArticleId;

function doubt(id: string, about: string | null, answers: (string | null)[]): ReviewDoubt {
  const leave = { do: 'dismiss-doubts' as const, doubts: [id] };
  return {
    id,
    code: 'seam-doubtful',
    message: '',
    articleId: null,
    blockIds: about === null ? [] : [block(about)],
    answers: [...answers, null].map((blockId) => ({
      answer: blockId === null ? 'leave' : 'join',
      text: '',
      blockId: blockId === null ? null : block(blockId),
      articleId: null,
      operation: leave,
    })),
  };
}

it('marks the blocks that answers speak of with the first key that means them, but not the block in doubt', () => {
  expect([...answerBlocks(doubt('one', 'a', ['b', 'a', 'c', 'b']))]).toEqual([
    ['b', 1],
    ['c', 3],
  ]);
  expect(answerBlocks(undefined).size).toBe(0);
  const many = Array.from({ length: 12 }, (_, index) => `block ${index}`);
  expect(Math.max(...answerBlocks(doubt('one', null, many)).values())).toBe(9);
});

it('names the articles that have to be drawn anew, and null for pieces outside them', () => {
  const owners: Record<string, string | null> = { a: 'first', b: 'second', c: null, d: 'third' };
  const blocks = new Map(
    Object.entries(owners).map(([id, owner]) => [
      block(id),
      { id: block(id), articleId: owner === null ? null : article(owner) } as ReviewBlock,
    ]),
  );
  const marks = { ...noMarks, focusId: block('a'), selected: new Set([block('c')]) };
  expect(markedArticles(blocks, marks)).toEqual(new Set(['first', null]));
  const answered = { ...noMarks, pointedId: block('d'), answers: new Map([[block('b'), 1]]) };
  expect(markedArticles(blocks, answered)).toEqual(new Set(['second', 'third', null]));
  expect(markedArticles(blocks, { ...noMarks, lifted: new Set([block('d')]) })).toEqual(
    new Set(['third', null]),
  );
});

it('leaves together only what has no other answer, and only where such a doubt is in sight', () => {
  const doubts: PageReview['doubts'] = [
    doubt('one', 'a', ['b']),
    doubt('two', 'b', []),
    doubt('three', null, []),
  ];
  expect(doubtsToLeave(doubts, 0)).toEqual([]);
  expect(doubtsToLeave(doubts, 1)).toEqual(['two', 'three']);
  expect(doubtsToLeave(doubts.slice(0, 2), 1)).toEqual([]);
  expect(doubtsToLeave([], 0)).toEqual([]);
  // One question may stand for several doubts: it counts once, and all are left.
  const [first, second, third] = doubts as [ReviewDoubt, ReviewDoubt, ReviewDoubt];
  const operation = { do: 'dismiss-doubts' as const, doubts: ['three', 'four'] };
  const folded = { ...third, answers: third.answers.map((answer) => ({ ...answer, operation })) };
  expect(doubtsToLeave([first, second, folded], 1)).toEqual(['two', 'three', 'four']);
  expect(questionsToLeave([first, second, folded], 1)).toHaveLength(2);
});
