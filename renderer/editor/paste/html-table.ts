import type { Inline, TableBlock } from '#shared/document/article-document.ts';

const spanOf = (value: number, most: number): number => Math.max(1, Math.min(Math.trunc(value) || 1, most));

/** A table of a pasted page; null when it has no cell. */
export function htmlTable(
  table: HTMLTableElement,
  inlinesOf: (cell: Element) => Inline[],
): TableBlock | null {
  const rows = [...table.rows]
    .filter((row) => row.cells.length > 0)
    .map((row) => ({
      cells: [...row.cells].map((cell) => ({
        header: cell.tagName === 'TH',
        colSpan: spanOf(cell.colSpan, 100),
        rowSpan: spanOf(cell.rowSpan, 1000),
        inlines: inlinesOf(cell),
      })),
    }));
  return rows.length === 0 ? null : { type: 'table', rows };
}
