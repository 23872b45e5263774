import writeExcelFile from 'write-excel-file/universal';
import type { SpreadsheetJob } from '#core/ports/exchange-tools.ts';

/** An XLSX workbook of one sheet whose first row stays in view. */
export async function writeSpreadsheet({ name, rows, widths }: SpreadsheetJob): Promise<Uint8Array> {
  const cells = rows.map((row, index) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : { value: escapeText(value), type: String, ...(index === 0 && { fontWeight: 'bold' as const }) },
    ),
  );
  const file = writeExcelFile(cells, {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

/** Spreadsheets read _x0041_ as a character's number. */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
