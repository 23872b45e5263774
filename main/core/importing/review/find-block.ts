import { AppError } from '#core/app-error.ts';
import { isSource, type LayoutArticle, type LayoutBlock, type PageLayout } from './page-layout.ts';

export type BlockPlace =
  | { in: 'loose'; block: LayoutBlock }
  | { in: 'head'; block: LayoutBlock; article: LayoutArticle }
  | { in: 'paragraph'; block: LayoutBlock; article: LayoutArticle; paragraph: number; fragment: number };

/**
 * Where a block is. AppError `not_found` where the page has none of that id; `conflict` where its article is finished or in
 * the trash, or an editor's changes have cut it off from the text.
 */
export function findBlock(layout: PageLayout, id: string): BlockPlace {
  const loose = layout.loose.find((block) => block.id === id);
  if (loose) return { in: 'loose', block: loose };
  for (const article of layout.articles) {
    const place = placeIn(article, id);
    if (place) {
      refuseClosed(article);
      return place;
    }
  }
  throw new AppError('not_found', { reason: 'block-missing', id });
}

function placeIn(article: LayoutArticle, id: string): BlockPlace | null {
  const head = article.heads.find((block) => block.id === id);
  if (head) return { in: 'head', block: head, article };
  for (const [index, paragraph] of article.paragraphs.entries()) {
    if (!isSource(paragraph)) continue;
    const fragment = paragraph.blocks.findIndex((block) => block.id === id);
    const block = paragraph.blocks[fragment];
    if (block) return { in: 'paragraph', block, article, paragraph: index, fragment };
  }
  const cutOff = article.detached.find((block) => block.id === id);
  if (!cutOff) return null;
  refuseClosed(article);
  throw new AppError('conflict', {
    reason: 'block-text-edited',
    text: cutOff.raw.replace(/\s+/gu, '').slice(0, 20),
    id,
  });
}

/** AppError `not_found` or `conflict`, as `findBlock`. */
export function findArticle(layout: PageLayout, id: string): LayoutArticle {
  const article = layout.articles.find((candidate) => candidate.id === id);
  if (!article) throw new AppError('not_found', { reason: 'article-missing', id });
  refuseClosed(article);
  return article;
}

export function refuseClosed({ closed, id }: LayoutArticle): void {
  if (closed === 'article-locked') throw new AppError('forbidden', { reason: closed, id });
  if (closed !== null) throw new AppError('conflict', { reason: closed, id });
}
