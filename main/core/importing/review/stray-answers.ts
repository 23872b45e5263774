import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { Answer } from './doubt-answers.ts';
import type { Stray } from './stray-paragraphs.ts';

const mostAims = 3;

/** Where paragraphs that speak of something else may belong, the likeliest first. */
export function strayAnswers({ articleId: own, blocks, isWhole, aims }: Stray): Answer[] {
  const blockIds = blocks.map(({ id }) => id as BlockId);
  const merge = isWhole
    ? aims.slice(0, 1).map((into): Answer => ({
        answer: 'merge',
        articleId: into,
        operation: { do: 'merge-articles', articleIds: [own as ArticleId], into: into as ArticleId },
      }))
    : [];
  return [
    ...merge,
    ...aims.slice(0, mostAims).map((articleId): Answer => ({
      answer: 'place',
      articleId,
      operation: { do: 'move-blocks', blockIds, articleId: articleId as ArticleId },
    })),
    ...(isWhole
      ? []
      : [{ answer: 'new-article' as const, operation: { do: 'new-article' as const, blockIds } }]),
  ];
}
