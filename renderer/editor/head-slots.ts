import type { ArticleHeads } from '#shared/domain/article.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';

/** The slots above the body, in the order in which they stand and are filled. */
export const headSlots = ['column', 'kicker', 'headline', 'deck', 'byline', 'authorNote'] as const;
export type HeadSlot = (typeof headSlots)[number];

/** Every editable part of an article, from the top. */
export const articleParts = [...headSlots, 'body'] as const;
export type ArticlePart = (typeof articleParts)[number];

/** What a person writes in an article; what is saved. */
export type ArticleText = { heads: ArticleHeads; authorNote: string | null; body: ArticleDocument };

export function headText(text: ArticleText, slot: HeadSlot): string {
  return (slot === 'authorNote' ? text.authorNote : text.heads[slot]) ?? '';
}
