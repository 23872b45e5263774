import type { Inline, TextInline } from '#shared/document/article-document.ts';
import { escapeHtml } from './html-escape.ts';

const tags = { bold: 'strong', italic: 'em', underline: 'u' } as const;

/** Inlines as HTML; the order of nested tags is always strong, em, u. */
export function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((item) => {
      if (item.type === 'text') return textHtml(item);
      if (item.type === 'break') return '<br>';
      return `<a href="${escapeHtml(item.url)}">${inlinesHtml(item.children)}</a>`;
    })
    .join('');
}

/** Lines of a head field. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function textHtml({ text, marks = [] }: TextInline): string {
  return (['underline', 'italic', 'bold'] as const)
    .filter((mark) => marks.includes(mark))
    .reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, escapeHtml(text));
}
