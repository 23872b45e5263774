import type { ListBlock } from '#shared/document/article-document.ts';
import { inlinesHtml } from './html-inlines.ts';

/** Flat items as nested lists; a depth that skips a level opens only one. */
export function listHtml(list: ListBlock): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const open: number[] = [];
  let html = '';
  for (const { depth, inlines } of list.items) {
    while (open.length > 1 && (open.at(-1) ?? 0) > depth) {
      open.pop();
      html += `</li></${tag}>`;
    }
    if (open.length === 1 && (open[0] ?? 0) > depth) open[0] = depth;
    if (open.length === 0 || (open.at(-1) ?? 0) < depth) {
      open.push(depth);
      html += `<${tag}>`;
    } else html += '</li>';
    html += `<li>${inlinesHtml(inlines)}`;
  }
  return html + `</li></${tag}>`.repeat(open.length);
}
