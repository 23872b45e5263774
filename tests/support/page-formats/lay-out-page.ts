import { widthOf, wrap } from './wrap-rows.ts';

/** A line of print with its box, and its words where a recogniser would cut it. */
export type SetLine = {
  text: string;
  box: [x: number, y: number, width: number, height: number];
  size: number;
};
export type SetBlock = { id: string; type: 'heading' | 'paragraph' | 'caption'; lines: SetLine[] };
export type SetPage = { width: number; height: number; blocks: SetBlock[] };

/** A paragraph or head of the page to set. */
export type Piece = { text: string; rank: 'headline' | 'deck' | 'subhead' | 'body' };

const BODY = 20;
const LEADING = 28;
const GUTTER = 40;
const MARGIN = 60;

/**
 * Sets the pieces as a newspaper does: a headline spans the page, what follows flows in columns under it, paragraphs
 * begin with an indent and are wrapped. Blocks come in reading order.
 */
export function layOutPage(
  pieces: readonly Piece[],
  { columns = 4, measure = 18 }: { columns?: number; measure?: number } = {},
): SetPage {
  const columnWidth = measure * BODY;
  const width = 2 * MARGIN + columns * columnWidth + (columns - 1) * GUTTER;
  const blocks: SetBlock[] = [];
  let top = MARGIN;
  const add = (type: SetBlock['type'], lines: SetLine[]): void => {
    if (lines.length > 0) blocks.push({ id: `b${blocks.length}`, type, lines });
  };
  for (const band of bandsOf(pieces)) {
    for (const head of band.heads) {
      const size = BODY * (head.rank === 'headline' ? 2 : 1.4);
      const lines = wrap(head.text, Math.floor((width - 2 * MARGIN) / size)).map((text, at): SetLine => {
        const length = widthOf(text) * size;
        return { text, size, box: [(width - length) / 2, top + at * size * 1.3, length, size] };
      });
      add('heading', lines);
      top += lines.length * size * 1.3 + BODY;
    }
    top += setColumns(band.body, { columns, measure, top, add }) + BODY * 2;
  }
  return { width, height: top + MARGIN, blocks };
}

type Band = { heads: Piece[]; body: Piece[] };

function bandsOf(pieces: readonly Piece[]): Band[] {
  const bands: Band[] = [{ heads: [], body: [] }];
  for (const piece of pieces) {
    const band = bands.at(-1) as Band;
    if (piece.rank !== 'headline' && piece.rank !== 'deck') band.body.push(piece);
    else if (band.body.length > 0) bands.push({ heads: [piece], body: [] });
    else band.heads.push(piece);
  }
  return bands;
}

/** Sets text in columns of like height; returns that height. */
function setColumns(
  body: readonly Piece[],
  {
    columns,
    measure,
    top,
    add,
  }: {
    columns: number;
    measure: number;
    top: number;
    add: (type: SetBlock['type'], lines: SetLine[]) => void;
  },
): number {
  const rows = body.flatMap((piece, number) =>
    wrap(piece.text, measure, piece.rank === 'body' ? 2 : 0).map((text, at) => ({ text, piece, number, at })),
  );
  const perColumn = Math.max(1, Math.ceil(rows.length / columns));
  let lines: SetLine[] = [];
  let current = -1;
  rows.forEach(({ text, piece, number, at }, index) => {
    const column = Math.floor(index / perColumn);
    const isSubhead = piece.rank === 'subhead';
    if (number !== current || index % perColumn === 0) {
      add(lines.length > 0 && body[current]?.rank === 'subhead' ? 'heading' : 'paragraph', lines);
      lines = [];
      current = number;
    }
    const indent = !isSubhead && at === 0 && piece.rank === 'body' ? 2 * BODY : 0;
    const size = isSubhead ? BODY * 1.3 : BODY;
    const x = MARGIN + column * (measure * BODY + GUTTER) + indent;
    const y = top + (index % perColumn) * LEADING;
    const room = measure * BODY - indent;
    lines.push({ text, size, box: [x, y, Math.min(room, widthOf(text) * size), size] });
  });
  add(body[current]?.rank === 'subhead' ? 'heading' : 'paragraph', lines);
  return perColumn * LEADING;
}
