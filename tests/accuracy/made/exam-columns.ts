import type { Row } from './layouts.ts';
import { piece } from './piece.ts';
import type { Flow, Piece } from './piece.ts';
import type { Random } from './random.ts';

/** A stretch of the page which recognition reads in one go. */
export interface Block {
  flow: Flow | null;
  part: 'heads' | 'column' | 'picture' | 'note' | 'loose';
  rows: Row[];
}

const SOLID = /[A-Za-z0-9.%@-]/u;
/** Marks that no printed row begins with. */
export const CLOSING = /[，。、！？：；”’）》」』】〕,:;!?)\]"…—]/u;

/** The next row's end at which a column could end: no number is broken, no closing mark begins a row. */
function cutPlace(whole: Piece, from: number, width: number, isStart: boolean): number | null {
  if (whole.role !== 'body') return null;
  const characters = Array.from(whole.text);
  // The first row of a paragraph is indented by two characters.
  const firstRow = isStart ? width - 2 : width;
  const low = Math.max(
    2,
    whole.guarded[0] + 2,
    firstRow + Math.max(0, Math.ceil((from - firstRow) / width)) * width,
  );
  const high = characters.length - Math.max(1, whole.guarded[1] + 1);
  for (let at = low; at <= high; at += 1) {
    const before = characters[at - 1]!;
    const after = characters[at]!;
    if (!CLOSING.test(after) && !/[“‘（《「『(]/u.test(before) && !(SOLID.test(before) && SOLID.test(after)))
      return at;
  }
  return null;
}

/** Breaks a piece of the flow at a character; both halves stay in reading order. */
export function breakPiece(flow: Flow, whole: Piece, at: number): [Piece, Piece] {
  const characters = Array.from(whole.text);
  const first = piece(whole.role, characters.slice(0, at).join(''), [whole.guarded[0], 0]);
  const second = piece(whole.role, characters.slice(at).join(''), [0, whole.guarded[1]]);
  flow.body.splice(flow.body.indexOf(whole), 1, first, second);
  return [first, second];
}

/** Sets an article's words in columns; a column's foot falls where a row ends, inside a word as often as not. */
export function columnsOf(flow: Flow, capacity: number, width: number, random: Random): Piece[][] {
  const total = flow.body.reduce((sum, { text }) => sum + text.length, 0);
  const count = Math.min(6, Math.round(total / capacity));
  const feet = Array.from({ length: Math.max(0, count - 1) }, (_, at) =>
    Math.round((total * (at + 1)) / count + (random.next() - 0.5) * capacity * 0.5),
  );
  const columns: Piece[][] = [[]];
  let passed = 0;
  for (const whole of [...flow.body]) {
    let rest = whole;
    let isLast = false;
    while (feet[0] !== undefined && passed + rest.text.length > feet[0]) {
      const at = cutPlace(rest, feet[0] - passed, width, rest === whole);
      feet.shift();
      if (at === null) {
        isLast = true;
        continue;
      }
      const [first, second] = breakPiece(flow, rest, at);
      columns.at(-1)!.push(first);
      columns.push([]);
      passed += first.text.length;
      rest = second;
    }
    columns.at(-1)!.push(rest);
    if (isLast) columns.push([]);
    passed += rest.text.length;
  }
  return columns.filter((column) => column.length > 0);
}

/** The blocks of an article as they stand in print. */
export function blocksOf(flow: Flow, capacity: number, width: number, random: Random): Block[] {
  const rowsOf = (pieces: readonly Piece[]): Row[] => pieces.map((part) => [part]);
  const blocks: Block[] = [];
  if (flow.heads.length > 0) blocks.push({ flow, part: 'heads', rows: rowsOf(flow.heads) });
  for (const column of columnsOf(flow, capacity, width, random))
    blocks.push({ flow, part: 'column', rows: rowsOf(column) });
  if (flow.note) blocks.push({ flow, part: 'note', rows: [[flow.note]] });
  if (flow.picture.length > 0) blocks.push({ flow, part: 'picture', rows: rowsOf(flow.picture) });
  return blocks;
}
