import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRow, csvStart } from '#shared/text/csv.ts';

/** Reads one row as a spreadsheet does. */
function cellsOf(row: string): string[] {
  const cells = [...`,${row.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

it('begins with the mark by which spreadsheets know UTF-8, and ends rows with CR LF', () => {
  expect(csvStart).toBe('\uFEFF');
  expect(csvRow(['文件', 3, 'a,b', 'say "hi"', 'two\nlines'])).toBe(
    '文件,3,"a,b","say ""hi""","two\nlines"\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =cmd', '\u200B=1'])('%j is no formula', (cell) => {
  expect(cellsOf(csvRow(['x', cell]))[1]).toBe(`'${cell}`);
});

it('gives back every text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 }), (cells) => {
      expect(cellsOf(csvRow(cells)).map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(
        cells,
      );
    }),
  );
});
