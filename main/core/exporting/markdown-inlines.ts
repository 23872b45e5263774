import type { Inline, TextInline } from '#shared/document/article-document.ts';
import { escapeMarkdown, keepTrailingBlanks } from './markdown-escape.ts';

export type InlineContext = {
  /** What a line break is written as; a table cell or heading cannot hold a line end. */
  lineBreak: '\\\n' | '<br>';
  /** Whether the first text begins a line of the file. */
  atStart: boolean;
};

/** Inlines as Markdown. */
export function inlinesMarkdown(inlines: readonly Inline[], context: InlineContext): string {
  let output = '';
  let atStart = context.atStart;
  for (const item of inlines) {
    if (item.type === 'break') {
      output += context.lineBreak;
      atStart = context.lineBreak !== '<br>';
      continue;
    }
    if (item.type === 'link') {
      const label = inlinesMarkdown(item.children, { ...context, atStart: false });
      output += label === '' ? '' : `[${label}](<${linkTarget(item.url)}>)`;
    } else output += textMarkdown(item, atStart, output);
    atStart = false;
  }
  return keepTrailingBlanks(output);
}

function linkTarget(url: string): string {
  return url.replace(/[\\<>*_[\]`|~&]/g, '\\$&').replaceAll('\n', '');
}

function textMarkdown({ text, marks = [] }: TextInline, atStart: boolean, before: string): string {
  const isBold = marks.includes('bold');
  const isItalic = marks.includes('italic');
  const isUnderlined = marks.includes('underline');
  const isMarked = isBold || isItalic || isUnderlined;
  let inner = escapeMarkdown(text, atStart && !isMarked);
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
