import { maxTableColumns, tableGrid } from '#core/exporting/table-grid.ts';
import type { Inline, TableBlock } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { headlineWords } from './headline-words.ts';
import type { UnnumberedBlock } from './job-data.ts';
import { printText, type Run, textRuns } from './text-runs.ts';

const mostHeadWords = 6;
const longestHeadWord = 6;

/** A table of more columns than can be set becomes a paragraph, a line a row. */
export function tableData(block: TableBlock): UnnumberedBlock {
  const { columns, cells } = tableGrid(block);
  if (columns === 0) return { type: 'paragraph', runs: [] };
  if (columns > maxTableColumns) {
    const runs = block.rows.flatMap(({ cells: row }, index): Run[] => [
      ...(index === 0 ? [] : [{ break: true } as const]),
      { text: printText(row.map((cell) => inlineText(cell.inlines).replaceAll('\n', ' ')).join('\t')) },
    ]);
    return { type: 'paragraph', runs };
  }
  return {
    type: 'table',
    columns,
    cells: cells.map(({ column, row, colSpan, rowSpan, cell }) => ({
      x: column,
      y: row,
      colspan: colSpan,
      rowspan: rowSpan,
      header: cell.header,
      words: cell.header ? headWords(cell.inlines) : [],
      runs: textRuns(cell.inlines),
    })),
  };
}

/** The words of a column's head without marks; empty where it is long, or one of them is. A single character goes with the word before it. */
function headWords(inlines: readonly Inline[]): string[] {
  if (inlines.some((item) => item.type !== 'text' || (item.marks ?? []).length > 0)) return [];
  const words: string[] = [];
  for (const word of headlineWords(printText(inlineText(inlines)).trim())) {
    const last = words.at(-1);
    if (last !== undefined && (word.length === 1 || last.length === 1)) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words.length <= mostHeadWords && words.every((word) => word.length <= longestHeadWord) ? words : [];
}
