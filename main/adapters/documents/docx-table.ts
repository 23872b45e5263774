import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { maxTableColumns, tableGrid } from '#core/exporting/table-grid.ts';
import type { TableBlock } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { DocxComments } from './docx-comments.ts';
import { docxInlines } from './docx-inlines.ts';
import { docxStyles } from './docx-styles.ts';

/** A table with its spans; one too wide for Word becomes a paragraph a row, cells parted by tabs. */
export function docxTable(
  block: TableBlock,
  widthTwips: number,
  comments: DocxComments,
): (Table | Paragraph)[] {
  const grid = tableGrid(block);
  if (grid.columns === 0) return [];
  if (grid.columns > maxTableColumns) {
    return block.rows.map(({ cells }) => {
      const text = cells.map((cell) => inlineText(cell.inlines).replaceAll('\n', ' ')).join('\t');
      return new Paragraph({ style: docxStyles.body, children: [new TextRun({ text })] });
    });
  }
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row);
    const isHeader = row === 0 && cells.every(({ cell, rowSpan }) => cell.header && rowSpan === 1);
    const children = cells.map(
      ({ colSpan, rowSpan, cell }) =>
        new TableCell({
          columnSpan: colSpan,
          rowSpan,
          verticalAlign: VerticalAlignTable.CENTER,
          shading: cell.header ? { fill: 'EDEDED' } : undefined,
          children: [
            new Paragraph({ style: docxStyles.table, children: docxInlines(cell.inlines, comments) }),
          ],
        }),
    );
    return new TableRow({ children, tableHeader: isHeader || undefined });
  });
  return [
    new Table({
      rows,
      alignment: AlignmentType.CENTER,
      columnWidths: Array.from({ length: grid.columns }, () => Math.floor(widthTwips / grid.columns)),
      width: { size: 100, type: WidthType.PERCENTAGE },
    }),
  ];
}
