type Row = readonly (string | number)[];

/** Spreadsheets hold no longer text in a cell, in UTF-16 units, and call a file damaged that has one. */
export const longestCell = 32_767;

/** Rows whose texts fit into the cells of a spreadsheet; `shortened` counts those that had to be cut. */
export function fitCells(rows: Iterable<Row>): { rows: Row[]; shortened: number } {
  let shortened = 0;
  const fitted = [...rows].map((row) =>
    row.map((value) => {
      if (typeof value === 'number' || value.length <= longestCell) return value;
      shortened += 1;
      // Never half a character.
      return value.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, '');
    }),
  );
  return { rows: fitted, shortened };
}
