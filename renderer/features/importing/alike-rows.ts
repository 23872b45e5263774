import type { Comparison } from '#shared/contract/editing.ts';
import { compareStrings } from '#shared/document/compare-texts.ts';

type Run = Comparison['parts'][number]['runs'][number];
/** Lines of both pages that stand beside each other; equal ones without anything between are one row. */
export type AlikeRow = { earlier: Run[]; later: Run[]; isSame: boolean };

/** Two texts of one print side by side, cut where both have a line end. */
export function alikeRows(earlier: string, later: string): AlikeRow[] {
  const rows: AlikeRow[] = [];
  let row: AlikeRow = { earlier: [], later: [], isSame: true };
  const close = (): void => {
    if (row.earlier.length > 0 || row.later.length > 0) rows.push(row);
    row = { earlier: [], later: [], isSame: true };
  };
  for (const run of compareStrings(plain(earlier), plain(later))) {
    if (run.change !== 'kept') {
      row.isSame = false;
      row[run.change === 'removed' ? 'earlier' : 'later'].push(run);
      continue;
    }
    const lines = run.text.split('\n');
    for (const [index, text] of lines.entries()) {
      if (index > 0) close();
      if (text === '') continue;
      row.earlier.push({ change: 'kept', text });
      row.later.push({ change: 'kept', text });
    }
  }
  close();
  return rows;
}

/** How many characters of the longer text stand in both, 0 to 1. */
export function alikeShare(rows: readonly AlikeRow[]): number {
  const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);
  let [kept, longest] = [0, 0];
  for (const row of rows) {
    kept += lengthOf(row.earlier.filter(({ change }) => change === 'kept'));
    longest += Math.max(lengthOf(row.earlier), lengthOf(row.later));
  }
  return longest === 0 ? 1 : kept / longest;
}

function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t\u3000]+$/gm, '');
}
