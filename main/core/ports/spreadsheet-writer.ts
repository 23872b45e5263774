/** A table as people open it in a spreadsheet: named columns, below them texts and numbers. */
export type Spreadsheet = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** Writes a table as an XLSX file; texts stay texts, whatever they begin with. */
export type SpreadsheetWriter = { write(table: Spreadsheet): Promise<Uint8Array> };
