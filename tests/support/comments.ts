import type { ArticleComment } from '#shared/document/article-comment.ts';
import type { ArticleDocument, Inline, TextInline } from '#shared/document/article-document.ts';
import { commentPlaces } from '#shared/document/comments.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';

/** An id that says its number. */
export const commentId = (number: number): string =>
  `0198a1c2-0000-7000-8000-${String(number).padStart(12, '0')}`;

export function comment(number: number, more: Partial<ArticleComment> = {}): ArticleComment {
  return {
    id: commentId(number),
    author: '李编辑',
    at: Date.UTC(2026, 10, 30, 9, 15),
    text: `批注${number}`,
    quote: '',
    resolved: null,
    replies: [],
    ...more,
  };
}

/** Text that these comments are about. */
export function about(text: string, ...numbers: number[]): TextInline {
  return { type: 'text', text, comments: numbers.map(commentId) };
}

export const plain = (text: string): TextInline => ({ type: 'text', text });

/** A document of paragraphs with comments. */
export function commented(comments: readonly ArticleComment[], ...lines: Inline[][]): ArticleDocument {
  return {
    version: 1,
    blocks: lines.map((inlines) => ({ type: 'paragraph', inlines })),
    ...(comments.length > 0 && { comments: [...comments] }),
  };
}

/** What each comment is about, in its paragraphs; of those without a place nothing. */
export function placesOf(document: ArticleDocument): Record<string, string[]> {
  const texts = documentParagraphs(document).map(({ text }) => text);
  const said = new Map((document.comments ?? []).map(({ id, text }) => [id, text]));
  const places: Record<string, string[]> = {};
  for (const { id, paragraph, from, to } of commentPlaces(document))
    (places[said.get(id) ?? id] ??= []).push((texts[paragraph] ?? '').slice(from, to));
  return places;
}
