import { findMarkSpans } from '#core/importing/continuation-marks.ts';
import type { SourceLine } from './source-lines.ts';

/**
 * Sets the words that lead to another page (下转第三版, 上接A1版) apart from the text in whose line they stand: they are no
 * part of it, and what stands behind them need not belong to what stands before them.
 */
export function partContinuations(source: string, lines: readonly SourceLine[]): SourceLine[] {
  const marks = findMarkSpans(source);
  if (marks.length === 0) return [...lines];
  let next = 0;
  return lines.flatMap((line) => {
    while (next < marks.length && (marks[next]?.end ?? 0) <= line.start) next += 1;
    const pieces: SourceLine[] = [];
    let from = line.start;
    for (let at = next; at < marks.length && (marks[at]?.start ?? 0) < line.end; at += 1) {
      const { start, end } = marks[at] as (typeof marks)[number];
      for (const [first, last] of [
        [from, start],
        [start, end],
      ] as const)
        pieces.push(...pieceOf(source, line, first, last, pieces.length));
      from = end;
    }
    if (from === line.start) return [line];
    return [...pieces, ...pieceOf(source, line, from, line.end, pieces.length)];
  });
}

/** A part of a line without the white space around it; parts stand as far apart as paragraphs do. */
function pieceOf(source: string, line: SourceLine, from: number, to: number, before: number): SourceLine[] {
  const text = source.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = start + text.trim().length;
  if (start >= end) return [];
  return [
    before === 0 ? { ...line, end } : { start, end, indent: 0, blankBefore: Math.max(1, line.blankBefore) },
  ];
}
