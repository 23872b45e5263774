import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { Answer } from './doubt-answers.ts';
import type { SplitPlace } from './split-places.ts';
import type { StrayHead } from './stray-heads.ts';
import type { Stray } from './stray-paragraphs.ts';

const mostAims = 3;

/** Where paragraphs that speak of something else may belong, the likeliest first; `joins` go on with a sentence that breaks off. */
export function strayAnswers(
  { articleId: own, blocks, isWhole, aims }: Stray,
  joins: readonly Answer[] = [],
): Answer[] {
  const blockIds = blocks.map(({ id }) => id as BlockId);
  const merge = isWhole
    ? aims.slice(0, 1).map((into): Answer => ({
        answer: 'merge',
        articleId: into,
        operation: { do: 'merge-articles', articleIds: [own as ArticleId], into: into as ArticleId },
      }))
    : [];
  // Where the sentence breaks off in the article that the words speak of, both tell where a fragment goes.
  const [near, far] = [true, false].map((isNear) =>
    joins.filter(({ articleId }) => (blocks.length === 1 && articleId === aims[0]) === isNear),
  ) as [Answer[], Answer[]];
  return [
    ...merge,
    ...near,
    ...aims.slice(0, mostAims).map((articleId): Answer => ({
      answer: 'place',
      articleId,
      operation: { do: 'move-blocks', blockIds, articleId: articleId as ArticleId },
    })),
    ...far,
    ...(isWhole
      ? []
      : [{ answer: 'new-article' as const, operation: { do: 'new-article' as const, blockIds } }]),
  ];
}

/** Over which articles a line may belong, the likeliest first; with that one, where it has a headline, it changes places. */
export function strayHeadAnswers({ articleId, block, aims, exchangeWith }: StrayHead): Answer[] {
  const blockIds = [block.id as BlockId];
  const exchanges: Answer[] =
    exchangeWith === null
      ? []
      : [
          {
            answer: 'exchange-heads',
            articleId: exchangeWith,
            operation: {
              do: 'exchange-heads',
              articleIds: [articleId as ArticleId, exchangeWith as ArticleId],
            },
          },
        ];
  return [
    ...exchanges,
    ...aims.slice(0, mostAims - 1).map((aim): Answer => ({
      answer: 'headline-of',
      block,
      articleId: aim,
      operation: { do: 'move-blocks', blockIds, articleId: aim as ArticleId },
    })),
  ];
}

export function splitAnswers({ block }: SplitPlace): Answer[] {
  return [{ answer: 'split', block, operation: { do: 'split-article', blockId: block.id as BlockId } }];
}
