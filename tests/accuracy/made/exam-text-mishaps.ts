import { breakPiece, CLOSING } from './exam-columns.ts';
import type { Block } from './exam-columns.ts';
import { hasColumns, partsOf, pickFlow } from './exam-sheet.ts';
import type { Sheet } from './exam-sheet.ts';
import type { Flow, Piece } from './piece.ts';

/** Breaks so many printed rows off the piece at the top of a column; null where it is too short for that. */
function takeRows(sheet: Sheet, flow: Flow, column: Block, rows: number): Piece | null {
  const top = column.rows[0]?.[0];
  let length = Math.max(sheet.width * rows, top?.guarded[0] ?? 0);
  while (CLOSING.test(top?.text[length] ?? '')) length += 1;
  if (top?.role !== 'body' || column.rows[0]?.length !== 1 || top.text.length < length + sheet.width)
    return null;
  const [first, rest] = breakPiece(flow, top, length);
  column.rows[0] = [rest];
  return first;
}

/** The top rows of two or three columns go into one line; further rows of the neighbour may follow inside it. */
export const spliced = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, hasColumns(sheet, 2));
  if (!flow) return;
  const [left, ...others] = partsOf(sheet, flow, 'column');
  if (!left) return;
  const own = takeRows(sheet, flow, left, 1);
  if (!own) return;
  const line = [own];
  for (const column of others.slice(0, 1 + sheet.random.below(2))) {
    const row = takeRows(sheet, flow, column, 1);
    if (row) line.push(row);
  }
  for (let turn = sheet.random.below(3); turn > 0; turn -= 1) {
    const more = takeRows(sheet, flow, left, 1 + sheet.random.below(2));
    const row = more && others[0] ? takeRows(sheet, flow, others[0], 1) : null;
    if (more) line.push(more);
    if (row) line.push(row);
  }
  if (line.length === 1 || sheet.random.next() < 0.6) left.rows[0] = [...line, ...left.rows[0]!];
  else left.rows.unshift(line);
};

export const glued = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) =>
    partsOf(sheet, other, 'column').some(({ rows }) => rows.length > 1),
  );
  if (!flow) return;
  for (const { rows } of partsOf(sheet, flow, 'column'))
    for (let at = 1; at < rows.length; at += 1) {
      const [before, own] = [rows[at - 1]![0]!, rows[at]![0]!];
      if (rows[at - 1]!.length > 1 || rows[at]!.length > 1 || before.role !== 'body' || own.role !== 'body')
        continue;
      before.text += own.text;
      before.guarded = [before.guarded[0], own.guarded[1]];
      flow.body.splice(flow.body.indexOf(own), 1);
      rows.splice(at, 1);
      return;
    }
};

export const swallowed = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) =>
    other.body.some(({ role, text }) => role === 'body' && text.length > 80),
  );
  const part = flow?.body.find(
    ({ role, text, guarded }) => role === 'body' && text.length > 80 && guarded[1] === 0,
  );
  if (!part) return;
  const characters = Array.from(part.text);
  const from = part.guarded[0] + 4 + sheet.random.below(characters.length - part.guarded[0] - 40);
  characters.splice(from, 4 + sheet.random.below(22));
  part.text = characters.join('');
};
