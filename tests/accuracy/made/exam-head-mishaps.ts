import { hasColumns, isHeaded, moveBehind, partsOf, pickFlow } from './exam-sheet.ts';
import type { Sheet } from './exam-sheet.ts';
import type { Flow } from './piece.ts';

export const stacked = (sheet: Sheet): void => {
  const isPlain = (flow: Flow): boolean =>
    isHeaded(sheet)(flow) && flow.heads.every(({ role }) => role !== 'byline');
  const found = sheet.flows.filter(isPlain).slice(0, 2 + sheet.random.below(2));
  for (const flow of found.toReversed()) {
    sheet.touched.add(flow);
    moveBehind(sheet, partsOf(sheet, flow, 'heads')[0]!, undefined);
  }
};

export const lateHead = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, isHeaded(sheet));
  if (flow) moveBehind(sheet, partsOf(sheet, flow, 'heads')[0]!, partsOf(sheet, flow, 'column').at(-1));
};

export const headInside = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) => isHeaded(sheet)(other) && hasColumns(sheet, 2)(other));
  if (!flow) return;
  const columns = partsOf(sheet, flow, 'column');
  moveBehind(sheet, partsOf(sheet, flow, 'heads')[0]!, columns[sheet.random.below(columns.length - 1)]);
};

export const lostHead = (sheet: Sheet): void => {
  const flow = pickFlow(
    sheet,
    (other) => isHeaded(sheet)(other) && other.heads.every(({ role }) => role !== 'byline'),
  );
  if (!flow) return;
  flow.heads = [];
  sheet.blocks.splice(sheet.blocks.indexOf(partsOf(sheet, flow, 'heads')[0]!), 1);
};

export const deckApart = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) => other.heads.some(({ role }) => role === 'deck'));
  const heads = flow && partsOf(sheet, flow, 'heads')[0];
  if (!heads) return;
  const [deck] = heads.rows.splice(
    heads.rows.findIndex((row) => row[0]?.role === 'deck'),
    1,
  );
  const column = partsOf(sheet, flow, 'column')[0];
  if (column && sheet.random.next() < 0.5) column.rows.push(deck!);
  else heads.rows.unshift(deck!);
};

export const bylineFirst = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) => other.heads.at(-1)?.role === 'byline');
  const heads = flow && partsOf(sheet, flow, 'heads')[0];
  if (heads) heads.rows.unshift(heads.rows.pop()!);
};
