import { maxTableColumns, tableGrid } from '#core/exporting/table-grid.ts';
import type { TableBlock } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { UnnumberedBlock } from './job-data.ts';
import { printText, type Run, textRuns } from './text-runs.ts';

/** A table of more columns than can be set becomes a paragraph, a line a row. */
export function tableData(block: TableBlock): UnnumberedBlock {
  const { columns, cells } = tableGrid(block);
  if (columns === 0) return { type: 'paragraph', runs: [] };
  if (columns > maxTableColumns) {
    const runs = block.rows.flatMap(({ cells: row }, index): Run[] => [
      ...(index === 0 ? [] : [{ break: true } as const]),
      { text: printText(row.map((cell) => inlineText(cell.inlines).replaceAll('\n', ' ')).join('\t')) },
    ]);
    return { type: 'paragraph', runs };
  }
  return {
    type: 'table',
    columns,
    cells: cells.map(({ column, row, colSpan, rowSpan, cell }) => ({
      x: column,
      y: row,
      colspan: colSpan,
      rowspan: rowSpan,
      header: cell.header,
      runs: textRuns(cell.inlines),
    })),
  };
}
