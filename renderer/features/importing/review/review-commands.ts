import type { PageReview, ReviewBlock, ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { blockOrder } from './block-order.ts';

/** The chosen blocks in reading order, which is the order in which they are joined. */
export function chosenBlocks(page: PageReview, selected: ReadonlySet<BlockId>): BlockId[] {
  return blockOrder(page, 'articles').filter((id) => selected.has(id));
}

/** The articles of the chosen blocks, in reading order. */
export function chosenArticles(page: PageReview, selected: ReadonlySet<BlockId>): ArticleId[] {
  const owners = new Set(page.blocks.filter(({ id }) => selected.has(id)).map(({ articleId }) => articleId));
  return page.articles.map(({ id }) => id).filter((id) => owners.has(id));
}

/** The operation that a key means for the chosen blocks; null where there is nothing to do it with. */
export function operationFor(
  command: string,
  page: PageReview,
  selected: ReadonlySet<BlockId>,
): ReviewOperation | null {
  const blockIds = chosenBlocks(page, selected);
  const articleIds = chosenArticles(page, selected);
  const [blockId] = blockIds;
  if (blockId === undefined) return null;
  switch (command) {
    case 'split':
      return { do: 'split-article', blockId };
    case 'merge':
      return articleIds.length === 0 ? null : { do: 'merge-articles', articleIds };
    case 'exchange':
      return exchangeOf(page, articleIds);
    case 'join':
      return { do: 'join-blocks', blockIds };
    case 'separate':
      return { do: 'separate-blocks', blockIds };
    case 'new-article':
      return { do: 'new-article', blockIds };
    case 'furniture':
    case 'headline':
    case 'subhead':
    case 'body':
      return { do: 'set-role', blockIds, role: command };
    default:
      return null;
  }
}

/** Of two chosen articles the headlines change places, of one with those of the article before it. */
function exchangeOf(page: PageReview, articleIds: readonly ArticleId[]): ReviewOperation | null {
  const [one, other, third] = articleIds;
  if (one === undefined || third !== undefined) return null;
  if (other !== undefined) return { do: 'exchange-heads', articleIds: [one, other] };
  const before = page.articles[page.articles.findIndex(({ id }) => id === one) - 1];
  // Where there is none, the core says why nothing comes of it.
  return { do: 'exchange-heads', articleIds: [before?.id ?? one, one] };
}

/** All blocks of the article that has this one, in reading order; of one that belongs to none, itself. */
export function blocksOfArticle(page: PageReview, blockId: BlockId): BlockId[] {
  const own = page.blocks.find(({ id }) => id === blockId)?.articleId ?? null;
  if (own === null) return [blockId];
  const ids = new Set(page.blocks.filter(({ articleId }) => articleId === own).map(({ id }) => id));
  return blockOrder(page, 'articles').filter((id) => ids.has(id));
}

/** Blocks go to an article where the source has them; whole articles go into it, so that it keeps its own headline. */
export function moveTo(
  page: PageReview,
  blockIds: readonly BlockId[],
  aim: ArticleId,
): ReviewOperation | null {
  if (blockIds.length === 0) return null;
  const chosen = new Set(blockIds);
  const owners = page.articles.filter(({ id }) =>
    page.blocks.some((block) => block.articleId === id && chosen.has(block.id)),
  );
  const isWhole =
    owners.every(({ id, headIds, paragraphs }) => {
      const hasBoth = headIds.length > 0 && paragraphs.length > 0;
      return (
        hasBoth && id !== aim && page.blocks.every((block) => block.articleId !== id || chosen.has(block.id))
      );
    }) && page.blocks.every(({ id, articleId }) => articleId !== null || !chosen.has(id));
  if (isWhole) return { do: 'merge-articles', articleIds: owners.map(({ id }) => id), into: aim };
  return { do: 'move-blocks', blockIds: [...blockIds], articleId: aim };
}

/** Blocks come behind the paragraph of another, or above all text behind a head; null where there is no such place. */
export function moveBehind(
  page: PageReview,
  blockIds: readonly BlockId[],
  target: BlockId | null,
): ReviewOperation | null {
  if (target === null || blockIds.length === 0 || blockIds.includes(target)) return null;
  const article = page.articles.find(
    ({ headIds, paragraphs }) =>
      headIds.includes(target) || paragraphs.some((paragraph) => paragraph.blockIds.includes(target)),
  );
  if (article === undefined) return null;
  const at = article.paragraphs.findIndex((paragraph) => paragraph.blockIds.includes(target));
  // What is moved itself tells no place.
  const after = article.paragraphs.slice(at + 1).flatMap((paragraph) => paragraph.blockIds);
  const before = after.find((id) => !blockIds.includes(id)) ?? null;
  return { do: 'move-blocks', blockIds: [...blockIds], articleId: article.id, before };
}

/** Blocks go on the sentence of another. */
export function joinBehind(blockIds: readonly BlockId[], target: BlockId | null): ReviewOperation | null {
  if (target === null || blockIds.length === 0 || blockIds.includes(target)) return null;
  return { do: 'join-blocks', blockIds: [target, ...blockIds] };
}

/** Where a caret is likely wanted: at a gap as between two columns, at a line's end, or in the middle. In code points. */
export function likelyCut(block: ReviewBlock, text: string): number {
  const gap =
    /\S(?=[^\S\n]{2,}\S)/u.exec(text) ?? /[。！？”](?=[^\S\n]*\S)/u.exec(text) ?? /\S(?=\n)/u.exec(text);
  const units = gap === null ? Math.floor(text.length / 2) : gap.index + gap[0].length;
  return block.start + Math.max(1, Array.from(text.slice(0, units)).length);
}

/**
 * The questions that nothing can be done about but to look at the place; none where the one in sight has other answers, or
 * is the only one of its kind.
 */
export function questionsToLeave(doubts: readonly ReviewDoubt[], at: number): ReviewDoubt[] {
  const isToLeave = (doubt: ReviewDoubt | undefined): boolean => doubt?.answers.length === 1;
  const all = isToLeave(doubts[at]) ? doubts.filter(isToLeave) : [];
  return all.length > 1 ? all : [];
}

/** What all of them stand for, by the ids of the doubts: one question may stand for several. */
export function doubtsToLeave(doubts: readonly ReviewDoubt[], at: number): string[] {
  return questionsToLeave(doubts, at).flatMap(({ id, answers }) => {
    const leave = answers.at(-1)?.operation;
    return leave?.do === 'dismiss-doubts' ? leave.doubts : [id];
  });
}
