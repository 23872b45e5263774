import { hasWrapBlanks, stripMarkup } from './block-text.ts';
import type { PrintedRow } from './across-columns.ts';
import type { SourceLine } from './source-lines.ts';

/** What stands in a row may have a blank behind a mark; such pieces of rows are put together. */
const WIDER = 1;

/** The printed rows of a block: its lines, or the pieces between the blanks that hard wraps left in one line; none where it is not wrapped. */
export function readPrintedRows(source: string, lines: readonly SourceLine[]): PrintedRow[] {
  if (lines.length > 1)
    return lines.map(({ start, end }) => ({ start, end, text: stripMarkup(source.slice(start, end)).text }));
  const [line] = lines;
  if (!line) return [];
  const text = source.slice(line.start, line.end);
  if (!hasWrapBlanks(stripMarkup(text).text)) return [];
  const pieces = [...text.matchAll(/\S+/g)].map(([piece, ..._], at, all): PrintedRow => {
    const start = line.start + ((all[at] as RegExpExecArray).index ?? 0);
    return { start, end: start + piece.length, text: piece };
  });
  return joinNarrow(pieces);
}

function joinNarrow(pieces: readonly PrintedRow[]): PrintedRow[] {
  const lengths = pieces.map(({ text }) => text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.7)] as number;
  const rows: PrintedRow[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last && last.text.length + piece.text.length <= width + WIDER)
      rows[rows.length - 1] = { start: last.start, end: piece.end, text: `${last.text} ${piece.text}` };
    else rows.push(piece);
  }
  return rows;
}
