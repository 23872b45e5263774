import type { Box } from '#core/ports/page-reader.ts';
import { boxAround } from './layout/boxes.ts';
import { closeUp } from './layout/close-up.ts';
import { joinWords, type Word } from './layout/join-words.ts';
import type { PlacedLine } from './layout/raw-page.ts';
import { turnUpright } from './layout/writing-direction.ts';

type Matrix = readonly number[];
/** A piece of text with its matrix, or the begin or end of marked content. */
export type PdfItem =
  | { str: string; transform: number[]; width: number; height: number; fontName: string }
  | { type: string; tag?: string };

type Piece = Word & { box: Box; size: number; vertical: boolean; furniture: boolean };

/** Part of the height of a character that stands above its baseline. */
const ASCENT = 0.88;
/** A gap so wide, in character heights, parts two columns. */
const COLUMN_GAP = 1.2;
/** Marks next to each other are set closer, up to this part of their height into each other's room. */
const SQUEEZE = 1.2;
/** Of so many characters, a row may be a whole line of a column. */
const LONG_ROW = 4;
/** A PDF says blanks as they are: one between Chinese characters is meant when it is this wide. */
const BLANK = 0.3;

/** Between Chinese characters and figures or letters, setting adds a little room that comes out as a blank. */
const TYPOGRAPHIC_BLANK =
  /(?<=\p{Script=Han}) (?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}%‰℃]) (?=\p{Script=Han})/gu;

/** The lines of a page from the pieces of text that a PDF places on it, in the order in which it places them. */
export function readTextItems(
  items: readonly PdfItem[],
  styles: Readonly<Record<string, { vertical?: boolean }>>,
  viewport: Matrix,
): PlacedLine[] {
  const marked: boolean[] = [];
  const rows: Piece[][] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type.startsWith('begin')) marked.push(item.tag === 'Artifact');
      else marked.pop();
      continue;
    }
    if (item.str.trim() === '') continue;
    const vertical = styles[item.fontName]?.vertical === true;
    const piece = placePiece(item, multiply(viewport, item.transform), vertical, marked.includes(true));
    const row = rows.at(-1);
    if (row && follows(row.at(-1) as Piece, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return joinRows(rows).map(lineOf);
}

function placePiece(
  item: Extract<PdfItem, { str: string }>,
  [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: Matrix,
  vertical: boolean,
  furniture: boolean,
): Piece {
  const size = Math.hypot(c, d) || item.height || 1;
  const rest = { text: item.str.trim(), blank: true, size, vertical, furniture };
  if (vertical) return { ...rest, box: [x - size / 2, y, size, Math.max(item.height, size)] };
  const width = Math.max(item.width, 0.01);
  // Text that is turned by a right angle runs up or down the page.
  if (Math.abs(b) > Math.abs(a)) {
    return {
      ...rest,
      box: b > 0 ? [x - size * (1 - ASCENT), y, size, width] : [x - size * ASCENT, y - width, size, width],
    };
  }
  return { ...rest, box: [x, y - size * ASCENT, width, size] };
}

/** Whether a piece goes on with the line of another. */
function follows(before: Piece, piece: Piece): boolean {
  const size = Math.max(before.size, piece.size);
  if (before.vertical !== piece.vertical || before.furniture !== piece.furniture) return false;
  if (size > Math.min(before.size, piece.size) * 1.35) return false;
  const [box, last] = piece.vertical
    ? [turnUpright(piece.box), turnUpright(before.box)]
    : [piece.box, before.box];
  const gap = box[0] - last[0] - last[2];
  return Math.abs(box[1] - last[1]) < size * 0.4 && gap > -size * SQUEEZE && gap < size * COLUMN_GAP;
}

/** A writer may place every character on its own, and those of a line not in a row. */
function joinRows(rows: Piece[][]): Piece[][] {
  const sorted = rows.toSorted((one, other) => {
    const [a, b] = [(one[0] as Piece).box, (other[0] as Piece).box];
    return a[0] - b[0];
  });
  const joined = new Map<Piece[], Piece[]>();
  const open: Piece[][] = [];
  for (const row of sorted) {
    const last = open.findLast(
      (other) => (other.at(-1) as Piece).box[0] < (row[0] as Piece).box[0] && touches(other, row),
    );
    if (last) {
      last.push(...row);
      joined.set(row, last);
    } else open.push(row);
  }
  return rows.filter((row) => !joined.has(row));
}

function touches(row: readonly Piece[], other: readonly Piece[]): boolean {
  const [before, after] = [row.at(-1) as Piece, other[0] as Piece];
  const gap = after.box[0] - before.box[0] - before.box[2];
  if (before.vertical || !follows(before, after)) return false;
  // Marks that hang out of two columns leave less room between them than a line may have between its words.
  const long = Math.min(widthOf(row), widthOf(other)) > after.size * LONG_ROW;
  return gap < after.size * (long ? 0.3 : 0.6);
}

function widthOf(row: readonly Piece[]): number {
  return boxAround(row.map((piece) => piece.box))?.[2] ?? 0;
}

function lineOf(row: readonly Piece[]): PlacedLine {
  const [first] = row as [Piece, ...Piece[]];
  const words = row.map((piece, at) => ({
    ...piece,
    blank: at > 0 && gapAfter(row[at - 1] as Piece, piece),
  }));
  const box = boxAround(row.map((piece) => piece.box)) ?? first.box;
  const text = joinWords(words, BLANK).replace(TYPOGRAPHIC_BLANK, '');
  return {
    text: first.vertical ? text : closeUp(text, box[2], first.size),
    block: null,
    box,
    fontHeight: first.size,
    role: first.furniture ? 'furniture' : null,
    level: 0,
  };
}

function gapAfter(before: Piece, piece: Piece): boolean {
  return !piece.vertical && piece.box[0] - before.box[0] - before.box[2] > piece.size * 0.12;
}

function multiply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, item: Matrix): number[] {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = item;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
