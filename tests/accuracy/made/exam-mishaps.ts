import type { Block } from './exam-columns.ts';
import { bylineFirst, deckApart, headInside, lateHead, lostHead, stacked } from './exam-head-mishaps.ts';
import { hasColumns, isHeaded, moveBehind, partsOf, pickFlow } from './exam-sheet.ts';
import type { Sheet } from './exam-sheet.ts';
import type { Mishap } from './exam-style.ts';
import { glued, spliced, swallowed } from './exam-text-mishaps.ts';
import type { Flow } from './piece.ts';

function reorder(sheet: Sheet, flows: readonly Flow[], order: readonly Block[]): void {
  const at = sheet.blocks.findIndex((block) => block.flow !== null && flows.includes(block.flow));
  const others = sheet.blocks.filter((block) => !order.includes(block));
  sheet.blocks = [...others.slice(0, at), ...order, ...others.slice(at)];
}

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
