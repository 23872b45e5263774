import type { TableBlock } from '#shared/document/article-document.ts';
import { normalInlines } from './normal-inlines.ts';

type Cell = TableBlock['rows'][number]['cells'][number];

const limit = (value: number | undefined, most: number): number => Math.max(1, Math.min(value ?? 1, most));

function cellOf(cell: Cell, colSpan: number, rowSpan: number): Cell {
  return {
    header: cell.header,
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    inlines: normalInlines(cell.inlines),
  };
}

/**
 * A table in normal form: rectangular, so that neither an editor nor a layout has to guess. Spans that reach past the
 * last row or into a cell from above are cut, short rows are filled with empty cells; null when there is no cell.
 */
export function normalTable(table: TableBlock): TableBlock | null {
  const source = table.rows.filter((row) => row.cells.length > 0);
  if (source.length === 0) return null;
  const taken = source.map((): boolean[] => []);
  const rows = source.map((row, rowIndex) => {
    let column = 0;
    const cells = row.cells.map((cell) => {
      while (taken[rowIndex]?.[column]) column += 1;
      const rowSpan = limit(cell.rowSpan, Math.min(1000, source.length - rowIndex));
      const wanted = limit(cell.colSpan, 100);
      let colSpan = 1;
      while (colSpan < wanted && !taken[rowIndex]?.[column + colSpan]) colSpan += 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) {
          const line = taken[rowIndex + down];
          if (line !== undefined) line[column + across] = true;
        }
      }
      column += colSpan;
      return cellOf(cell, colSpan, rowSpan);
    });
    return { cells };
  });
  const width = Math.max(...taken.map((line) => line.length));
  for (const [rowIndex, row] of rows.entries()) {
    const line = taken[rowIndex] ?? [];
    const header = row.cells.at(-1)?.header ?? false;
    for (let column = 0; column < width; column += 1) {
      if (!line[column]) row.cells.push({ header, inlines: [] });
    }
  }
  return { type: 'table', rows };
}
