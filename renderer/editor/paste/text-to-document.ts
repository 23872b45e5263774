import { documentVersion } from '#shared/document/article-document.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const outerSpace = /^[\s\u3000]+|[\s\u3000]+$/gu;

/** A run of text without the white space around it: a paragraph is indented by its style. */
export function withoutOuterSpace(text: string): string {
  return text.replaceAll(outerSpace, '');
}

/** Plain text as paragraphs, one a line; empty lines only part paragraphs. */
export function textToDocument(text: string): ArticleDocument {
  const lines = text.split(lineEnd);
  const paragraphs = lines.length === 1 ? lines : lines.map(withoutOuterSpace);
  return {
    version: documentVersion,
    blocks: paragraphs
      .filter((line) => line !== '')
      .map((line) => ({ type: 'paragraph', inlines: [{ type: 'text', text: line }] })),
  };
}
