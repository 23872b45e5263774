import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { SpreadsheetWriter } from '#core/ports/spreadsheet-writer.ts';

/** Excel refuses longer cells. */
const longestCell = 32_767;
/** What XML 1.0 cannot hold. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const widestColumn = 60;

export function createSpreadsheetWriter(): SpreadsheetWriter {
  return {
    async write({ columns, rows }) {
      const head = columns.map((name): Cell => ({ value: name, type: String, fontWeight: 'bold' }));
      const cells = rows.map((row) => row.map(toCell));
      const widths = columns.map((name, index) => ({
        width: Math.min(
          widestColumn,
          4 + Math.max(name.length, ...rows.slice(0, 200).map((row) => 2 * String(row[index] ?? '').length)),
        ),
      }));
      const file = writeXlsxFile([head, ...cells], { columns: widths, stickyRowsCount: 1 });
      return new Uint8Array(await file.toBuffer());
    },
  };
}

function toCell(value: string | number): Cell {
  if (typeof value === 'number') return { value, type: Number };
  const text = value.replace(UNWRITABLE, '').toWellFormed().slice(0, longestCell).toWellFormed();
  return { value: text, type: String };
}
