import type { TableBlock } from '#shared/document/article-document.ts';
import { inlinesHtml } from './html-inlines.ts';

/** A table as HTML without blank lines, so that Markdown can hold it too. */
export function tableHtml(table: TableBlock): string {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const tag = cell.header ? 'th' : 'td';
      const columns = (cell.colSpan ?? 1) > 1 ? ` colspan="${cell.colSpan}"` : '';
      const rowSpan = (cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : '';
      return `<${tag}${columns}${rowSpan}>${inlinesHtml(cell.inlines)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}
