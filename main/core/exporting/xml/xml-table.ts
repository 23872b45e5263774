import type { DocumentBlock, Inline } from '#shared/document/article-document.ts';
import { tableGrid } from '../table-grid.ts';
import { element, type Xml, type XmlChild } from './xml.ts';

/** The rows of a table as HTML and NITF both write them: `tr` with `th` and `td`. */
export function tableRows(
  table: Extract<DocumentBlock, { type: 'table' }>,
  inline: (inlines: readonly Inline[]) => XmlChild,
): Xml[] {
  const { rows, cells } = tableGrid(table);
  return Array.from({ length: rows }, (_, row) =>
    element(
      'tr',
      {},
      cells
        .filter((placed) => placed.row === row)
        .map(({ colSpan, rowSpan, cell }) =>
          element(
            cell.header ? 'th' : 'td',
            { colspan: colSpan > 1 ? colSpan : null, rowspan: rowSpan > 1 ? rowSpan : null },
            inline(cell.inlines),
          ),
        ),
    ),
  );
}
