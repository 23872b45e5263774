import { csvRow, csvStart } from '#shared/text/csv.ts';

/** Rows as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, no text taken for a formula. */
export function writeCsv(rows: Iterable<readonly (string | number)[]>): string {
  let text = csvStart;
  for (const row of rows) text += csvRow(row);
  return text;
}
