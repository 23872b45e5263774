import { AppError } from '#core/app-error.ts';
import { findBlock } from './find-block.ts';
import { emptyArticle } from './empty-article.ts';
import { isSource, type LayoutArticle, type LayoutBlock, type PageLayout } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';
import { raiseHeadline } from './raise-headline.ts';

/** The article ends before the block; what follows, with the heads that the source has after it, becomes the next article. */
export function splitArticle(layout: PageLayout, blockId: string, newId: () => string): void {
  const place = findBlock(layout, blockId);
  if (place.in === 'loose') throw new AppError('invalid', { reason: 'block-unplaced' });
  const { article, block } = place;
  const next = emptyArticle(article, newId());
  if (place.in === 'paragraph') moveParagraphs(article, next, place.paragraph, place.fragment);
  const isAfter = (head: LayoutBlock): boolean =>
    head.id === block.id ||
    (head.role !== 'author-note' && head.sourceId === block.sourceId && head.start > block.start);
  const heads = article.heads.filter(isAfter);
  if (place.in === 'head') {
    // The text below the second of two stacked headlines is its own.
    const at = article.paragraphs.findIndex((paragraph) => {
      const first = isSource(paragraph) ? paragraph.blocks[0] : undefined;
      return first?.sourceId === block.sourceId && (first?.start ?? 0) > block.start;
    });
    if (at >= 0) moveParagraphs(article, next, at, 0);
  }
  article.heads = article.heads.filter((head) => !heads.includes(head));
  for (const head of heads) placeHead(next, head);
  if (article.heads.length === 0 && article.paragraphs.length === 0)
    throw new AppError('invalid', { reason: 'nothing-before-block' });
  raiseHeadline(next);
  layout.articles.splice(layout.articles.indexOf(article) + 1, 0, next);
}

function moveParagraphs(from: LayoutArticle, to: LayoutArticle, at: number, fragment: number): void {
  const cut = from.paragraphs[at];
  if (fragment > 0 && cut && isSource(cut)) {
    from.paragraphs.splice(
      at,
      1,
      { ...cut, blocks: cut.blocks.slice(0, fragment) },
      { ...cut, blocks: cut.blocks.slice(fragment) },
    );
    to.paragraphs.push(...from.paragraphs.splice(at + 1));
  } else to.paragraphs.push(...from.paragraphs.splice(at));
}
