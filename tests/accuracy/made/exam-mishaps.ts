import { breakPiece, CLOSING } from './exam-columns.ts';
import type { Block } from './exam-columns.ts';
import type { Mishap } from './exam-style.ts';
import type { Flow, Piece } from './piece.ts';
import type { Random } from './random.ts';

/** A page on its way from print to what recognition gives. */
export interface Sheet {
  blocks: Block[];
  flows: readonly Flow[];
  random: Random;
  /** Articles to which something has happened already; others are taken first. */
  touched: Set<Flow>;
  /** Characters in a printed row. */
  width: number;
}

type Part = Block['part'];

function partsOf(sheet: Sheet, flow: Flow, part: Part): Block[] {
  return sheet.blocks.filter((block) => block.flow === flow && block.part === part);
}

function pickFlow(sheet: Sheet, isFit: (flow: Flow) => boolean): Flow | null {
  const fit = sheet.flows.filter(isFit);
  const fresh = fit.filter((flow) => !sheet.touched.has(flow));
  if (fit.length === 0) return null;
  const flow = sheet.random.pick(fresh.length > 0 ? fresh : fit);
  sheet.touched.add(flow);
  return flow;
}

function hasColumns(sheet: Sheet, least: number): (flow: Flow) => boolean {
  return (flow) => partsOf(sheet, flow, 'column').length >= least;
}

function isHeaded(sheet: Sheet): (flow: Flow) => boolean {
  return (flow) => partsOf(sheet, flow, 'heads').length > 0 && hasColumns(sheet, 1)(flow);
}

/** Takes a block out and puts it behind another one (before all where there is none). */
function moveBehind(sheet: Sheet, block: Block, after: Block | undefined): void {
  sheet.blocks.splice(sheet.blocks.indexOf(block), 1);
  sheet.blocks.splice(after ? sheet.blocks.indexOf(after) + 1 : 0, 0, block);
}

function reorder(sheet: Sheet, flows: readonly Flow[], order: readonly Block[]): void {
  const at = sheet.blocks.findIndex((block) => block.flow !== null && flows.includes(block.flow));
  const others = sheet.blocks.filter((block) => !order.includes(block));
  sheet.blocks = [...others.slice(0, at), ...order, ...others.slice(at)];
}

const stacked = (sheet: Sheet): void => {
  const isPlain = (flow: Flow): boolean =>
    isHeaded(sheet)(flow) && flow.heads.every(({ role }) => role !== 'byline');
  const found = sheet.flows.filter(isPlain).slice(0, 2 + sheet.random.below(2));
  for (const flow of found.toReversed()) {
    sheet.touched.add(flow);
    moveBehind(sheet, partsOf(sheet, flow, 'heads')[0]!, undefined);
  }
};

const lateHead = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, isHeaded(sheet));
  if (flow) moveBehind(sheet, partsOf(sheet, flow, 'heads')[0]!, partsOf(sheet, flow, 'column').at(-1));
};

const headInside = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) => isHeaded(sheet)(other) && hasColumns(sheet, 2)(other));
  if (!flow) return;
  const columns = partsOf(sheet, flow, 'column');
  moveBehind(sheet, partsOf(sheet, flow, 'heads')[0]!, columns[sheet.random.below(columns.length - 1)]);
};

const interleaved = (sheet: Sheet): void => {
  const first = pickFlow(sheet, hasColumns(sheet, 2));
  if (!first) return;
  const at = sheet.flows.indexOf(first);
  const near = [sheet.flows[at + 1], sheet.flows[at - 1], sheet.flows[at + 2]];
  const others = near.filter((flow): flow is Flow => flow !== undefined && isHeaded(sheet)(flow));
  const group = [first, ...others.slice(0, 1 + sheet.random.below(2))];
  for (const flow of group) sheet.touched.add(flow);
  const heads = group.map((flow) => partsOf(sheet, flow, 'heads'));
  const columns = group.map((flow) => partsOf(sheet, flow, 'column'));
  const areHeadsTogether = sheet.random.next() < 0.4;
  const order: Block[] = areHeadsTogether ? heads.flat() : [];
  for (let turn = 0; columns.some((list) => list.length > turn); turn += 1)
    group.forEach((_, of) => {
      if (turn === 0 && !areHeadsTogether) order.push(...heads[of]!);
      const column = columns[of]![turn];
      if (column) order.push(column);
    });
  reorder(sheet, group, order);
};

const moved = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, hasColumns(sheet, 2));
  if (!flow) return;
  const columns = partsOf(sheet, flow, 'column');
  const column = columns[1 + sheet.random.below(columns.length - 1)]!;
  const places = sheet.blocks.filter(
    (block, at) => block.flow !== flow && block.part === 'column' && sheet.blocks[at + 1]?.flow !== flow,
  );
  if (places.length > 0) moveBehind(sheet, column, sheet.random.pick(places));
};

const swapped = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, hasColumns(sheet, 3)) ?? pickFlow(sheet, hasColumns(sheet, 2));
  if (!flow) return;
  const columns = partsOf(sheet, flow, 'column');
  const at = sheet.random.below(columns.length - 1);
  moveBehind(sheet, columns[at]!, columns[at + 1]);
};

const tailFirst = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) => isHeaded(sheet)(other) && hasColumns(sheet, 2)(other));
  if (!flow) return;
  const heads = partsOf(sheet, flow, 'heads')[0]!;
  const tail = partsOf(sheet, flow, 'column').at(-1)!;
  sheet.blocks.splice(sheet.blocks.indexOf(tail), 1);
  sheet.blocks.splice(sheet.blocks.indexOf(heads), 0, tail);
};

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
const spliced = (sheet: Sheet): void => {
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

const dropped = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, hasColumns(sheet, 2));
  if (!flow) return;
  const columns = partsOf(sheet, flow, 'column');
  const column = columns[1 + sheet.random.below(columns.length - 1)]!;
  const own = new Set(column.rows.flat());
  if ([...own].some(({ guarded }) => guarded[1] > 0)) return;
  flow.body = flow.body.filter((part) => !own.has(part));
  sheet.blocks.splice(sheet.blocks.indexOf(column), 1);
};

const lostHead = (sheet: Sheet): void => {
  const flow = pickFlow(
    sheet,
    (other) => isHeaded(sheet)(other) && other.heads.every(({ role }) => role !== 'byline'),
  );
  if (!flow) return;
  flow.heads = [];
  sheet.blocks.splice(sheet.blocks.indexOf(partsOf(sheet, flow, 'heads')[0]!), 1);
};

const deckApart = (sheet: Sheet): void => {
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

const bylineFirst = (sheet: Sheet): void => {
  const flow = pickFlow(sheet, (other) => other.heads.at(-1)?.role === 'byline');
  const heads = flow && partsOf(sheet, flow, 'heads')[0];
  if (heads) heads.rows.unshift(heads.rows.pop()!);
};

const captionsIn = (sheet: Sheet): void => {
  for (const picture of sheet.blocks.filter(({ part }) => part === 'picture')) {
    const own = picture.flow && partsOf(sheet, picture.flow, 'column');
    const columns =
      own && own.length > 1 && sheet.random.next() < 0.7
        ? own.slice(0, -1)
        : sheet.blocks.filter(({ part }) => part === 'column');
    if (columns.length === 0) continue;
    moveBehind(sheet, picture, sheet.random.pick(columns));
    // A picture that is the whole article takes its headline along.
    const heads = own?.length === 0 && picture.flow ? partsOf(sheet, picture.flow, 'heads')[0] : undefined;
    if (heads) {
      moveBehind(sheet, heads, picture);
      if (sheet.random.next() < 0.6) moveBehind(sheet, picture, heads);
    }
  }
};

const glued = (sheet: Sheet): void => {
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

const swallowed = (sheet: Sheet): void => {
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

export const MISHAPS: Record<Mishap, (sheet: Sheet) => void> = {
  stacked,
  'late-head': lateHead,
  'head-inside': headInside,
  interleaved,
  moved,
  swapped,
  'tail-first': tailFirst,
  spliced,
  dropped,
  'lost-head': lostHead,
  'deck-apart': deckApart,
  'byline-first': bylineFirst,
  'captions-in': captionsIn,
  glued,
  swallowed,
};
