import { isSource, type LayoutArticle } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';

/** What was taken for a subhead and now begins an article is its headline. */
export function raiseHeadline(article: LayoutArticle): void {
  const [first] = article.paragraphs;
  const hasHeadline =
    article.heads.some(({ role }) => role === 'headline') || article.written.headline !== null;
  if (!first || !isSource(first) || first.role !== 'subhead' || hasHeadline) return;
  article.paragraphs.shift();
  for (const block of first.blocks) placeHead(article, { ...block, role: 'headline' });
}
