import type { TableBlock } from '#shared/document/article-document.ts';

type Cell = TableBlock['rows'][number]['cells'][number];
export type PlacedCell = { column: number; row: number; colSpan: number; rowSpan: number; cell: Cell };
export type TableGrid = { columns: number; rows: number; cells: PlacedCell[] };

/**
 * Gives every cell its place as a browser would: cells move right past places already taken, spans end at the table's last
 * row, a column span ends where the next taken place begins, and holes are filled with empty cells.
 */
export function tableGrid(table: TableBlock): TableGrid {
  const rows = table.rows.length;
  const taken: boolean[][] = table.rows.map(() => []);
  const cells: PlacedCell[] = [];
  let columns = 0;
  table.rows.forEach(({ cells: rowCells }, row) => {
    let column = 0;
    for (const cell of rowCells) {
      while (taken[row]?.[column]) column += 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows - row);
      let colSpan = 1;
      while (colSpan < (cell.colSpan ?? 1) && !taken[row]?.[column + colSpan]) colSpan += 1;
      for (let y = row; y < row + rowSpan; y += 1)
        for (let x = column; x < column + colSpan; x += 1) (taken[y] as boolean[])[x] = true;
      cells.push({ column, row, colSpan, rowSpan, cell });
      column += colSpan;
      columns = Math.max(columns, column);
    }
  });
  taken.forEach((line, row) => {
    for (let column = 0; column < columns; column += 1)
      if (!line[column])
        cells.push({ column, row, colSpan: 1, rowSpan: 1, cell: { header: false, inlines: [] } });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { columns, rows, cells };
}

/** Word holds no wider tables, and no page shows one; wider ones are written as rows of text parted by tabs. */
export const maxTableColumns = 63;
