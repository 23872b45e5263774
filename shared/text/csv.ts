/** What a CSV file begins with: by the mark, spreadsheets know that it is UTF-8. */
export const csvStart = '\uFEFF';

/**
 * One row of CSV (RFC 4180) with its line end. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay numbers.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
