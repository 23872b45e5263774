import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { Answer } from './doubt-answers.ts';
import { blocksOf, type LayoutArticle, type LayoutBlock, type PageLayout } from './page-layout.ts';
import type { Seams } from './seam-candidates.ts';

const mostNeighbours = 2;

/** Where a piece that waits for its place may go, the likeliest first. */
export function looseAnswers(layout: PageLayout, block: LayoutBlock, seams: Seams): Answer[] {
  const blockIds = [block.id as BlockId];
  const isTitle = block.role === 'headline' || block.role === 'kicker' || block.role === 'deck';
  const answers = isTitle ? titleAnswers(layout, block) : fragmentAnswers(layout, block, seams);
  return [
    ...answers,
    { answer: 'new-article', block, operation: { do: 'new-article', blockIds } },
    { answer: 'furniture', block, operation: { do: 'set-role', blockIds, role: 'furniture' } },
    ...(isTitle
      ? [
          {
            answer: 'column-title' as const,
            block,
            operation: { do: 'set-role' as const, blockIds, role: 'column-title' as const },
          },
        ]
      : []),
  ];
}

/** Where heads without a text may belong: to a neighbour that has none, as pictures often have, to another, or to none. */
export function bareAnswers(layout: PageLayout, article: LayoutArticle): Answer[] {
  const { id, heads } = article;
  const [first] = heads;
  if (first === undefined) return [];
  const others = layout.articles.filter((other) => other !== article && other.closed === null);
  const near = nearest(others, first).slice(0, mostNeighbours);
  const untitled = nearest(others.filter(isUntitled), first).slice(0, 1);
  const blockIds = heads.map((head) => head.id as BlockId);
  return [
    ...[...new Set([...untitled, ...near])].map((other): Answer => ({
      answer: isUntitled(other) ? 'headline-of' : 'merge',
      block: first,
      articleId: other.id,
      operation: { do: 'merge-articles', articleIds: [id as ArticleId], into: other.id as ArticleId },
    })),
    { answer: 'furniture', block: first, operation: { do: 'set-role', blockIds, role: 'furniture' } },
  ];
}

function titleAnswers(layout: PageLayout, block: LayoutBlock): Answer[] {
  const open = layout.articles.filter(({ closed }) => closed === null);
  const bare = open.filter(isUntitled);
  const aims = [...nearest(bare, block).slice(0, 2), ...nearest(open, block).slice(0, 1)];
  return [...new Set(aims)].map((article) => ({
    answer: 'headline-of',
    block,
    articleId: article.id,
    operation: { do: 'move-blocks', blockIds: [block.id as BlockId], articleId: article.id as ArticleId },
  }));
}

function isUntitled({ heads, written }: LayoutArticle): boolean {
  return written.headline === null && !heads.some(({ role }) => role === 'headline');
}

function fragmentAnswers(layout: PageLayout, block: LayoutBlock, seams: Seams): Answer[] {
  const own = seams.endOf(block.id);
  const joins = own ? seams.beginningsOf(own, 2) : [];
  const open = layout.articles.filter(({ closed }) => closed === null);
  return [
    ...joins.map((end): Answer => ({
      answer: 'join',
      block: end.block,
      ...(end.articleId === null ? {} : { articleId: end.articleId }),
      operation: { do: 'join-blocks', blockIds: [end.block.id as BlockId, block.id as BlockId] },
    })),
    ...nearest(open, block)
      .slice(0, 2)
      .map((article): Answer => ({
        answer: 'place',
        block,
        articleId: article.id,
        operation: { do: 'move-blocks', blockIds: [block.id as BlockId], articleId: article.id as ArticleId },
      })),
  ];
}

/** By the distance of their nearest block in the source. */
function nearest(articles: readonly LayoutArticle[], block: LayoutBlock): LayoutArticle[] {
  const distance = (article: LayoutArticle): number =>
    blocksOf(article)
      .filter(({ sourceId }) => sourceId === block.sourceId)
      .reduce((least, other) => {
        const gap = other.start >= block.end ? other.start - block.end : block.start - other.end;
        return Math.min(least, gap);
      }, Number.MAX_SAFE_INTEGER);
  return articles
    .map((article) => ({ article, distance: distance(article) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ article }) => article);
}
