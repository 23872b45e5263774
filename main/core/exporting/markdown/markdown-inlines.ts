import type { Inline, TextInline } from '#shared/document/article-document.ts';
import { escapeMarkdown } from './markdown-escape.ts';

/** What a line break is written as; a table cell or heading cannot hold a line end. */
export type LineBreak = '\\\n' | '<br>';

/** Inlines as Markdown; the edges of lines are not guarded yet. */
export function inlinesMarkdown(inlines: readonly Inline[], lineBreak: LineBreak): string {
  let output = '';
  for (const item of inlines) {
    if (item.type === 'break') output += lineBreak;
    else if (item.type === 'text') output += textMarkdown(item, output);
    else {
      const label = inlinesMarkdown(item.children, lineBreak);
      output += label === '' ? '' : `[${label}](<${linkTarget(item.url)}>)`;
    }
  }
  return output;
}

function linkTarget(url: string): string {
  return url.replace(/[\\<>*_[\]`|~&]/g, '\\$&').replaceAll('\n', '');
}

function textMarkdown({ text, marks = [] }: TextInline, before: string): string {
  const isBold = marks.includes('bold');
  const isItalic = marks.includes('italic');
  const isUnderlined = marks.includes('underline');
  let inner = escapeMarkdown(text);
  if (isUnderlined) inner = `<u>${inner}</u>`;
  if (!isBold && !isItalic) return inner;
  if (canUseStars(text, isUnderlined) && !before.endsWith('*')) {
    const stars = isBold && isItalic ? '***' : isBold ? '**' : '*';
    return stars + inner + stars;
  }
  if (isItalic) inner = `<em>${inner}</em>`;
  return isBold ? `<strong>${inner}</strong>` : inner;
}

// Stars beside punctuation or blanks do not open or close emphasis within Chinese text, where no space parts words.
function canUseStars(text: string, isUnderlined: boolean): boolean {
  const beginsAndEndsWithWords = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);
  return !isUnderlined && beginsAndEndsWithWords;
}
