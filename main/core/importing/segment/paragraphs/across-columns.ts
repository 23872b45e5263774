import { endsOpen, startsOpen } from './sentence-edges.ts';
import { foldCues, foldKey } from '../language/fold-cues.ts';
import { leadLength } from '../roles/news-leads.ts';
import { readPageModel } from '../page-model.ts';
import { seamScore } from '../stitching/seam.ts';
import type { PageModel } from '../page-model.ts';

/** One printed row of a column, as offsets in the source. */
export interface PrintedRow {
  start: number;
  end: number;
  text: string;
}

export interface Row extends PrintedRow {
  /** Without brackets and quotes: what a row opens is often closed some rows below. */
  key: string;
  open: boolean;
  /** No sentence begins so. */
  openStart: boolean;
  lead: boolean;
  /** Ends a sentence and is shorter than the others. */
  isLast: boolean;
}

/** A seam that reads worse or better than this says no more: one row alone shall not decide. */
const LEAST_SEAM = -3;
const MOST_SEAM = 3;
/** Rows are chosen among many: the best seam of several that are wrong reads better than one. */
const ROW_SEAM = 0.75;
/** A sentence ends with the row, and the next row begins as one may. */
const SETTLED = 0.5;
/** A paragraph ends with the row, and the block with its paragraph. */
const ENDED = -2;
/** A second column has begun. */
const SECOND = 2;
/** Rows are read in turn or one below the other: a change between the two is rare. */
const CHANGE = 1.5;
/** A column's row that goes on in no other of the block. */
const LEFT_OPEN = 1;
/** By how much two columns must read better than one. */
const CLEARLY = 6;
/** Opening words take up so many rows at most. */
const LEAD_ROWS = 6;
/** A paragraph's last row is this much shorter than full ones. */
const SHORT = 2;
const MOST_ROWS = 120;
/** Rows that were read across alternate: a column that has had no row for so long goes on nowhere in the block. */
const WINDOW = 10;
/** Sums of a block's seams differ by less, in whatever order they are made. */
const ROUNDING = 1e-6;
/** Where no seam between two rows reads worse, nothing was read across. */
const SUSPECT = -0.75;

/** What rows read like, told by rows alone: the seams in question say nothing for themselves. `without` are folded texts that the general model must not know. */
export function readRowModel(
  blocks: readonly (readonly PrintedRow[])[],
  without: readonly string[],
): PageModel {
  return readPageModel(
    blocks.flat().map(({ text }) => ({ key: foldKey(text) })),
    without,
  );
}

/**
 * Takes apart what the OCR read across two columns: rows of a block that read clearly better as two texts become two
 * groups, each in its own order, and a block parts behind a row that ends a paragraph. One group where nothing is woven.
 */
export function partColumns<Printed extends PrintedRow>(
  printed: readonly Printed[],
  model: PageModel,
): Printed[][] {
  if (printed.length < 2 || printed.length > MOST_ROWS) return [[...printed]];
  const folded = printed.map(foldRow);
  const width = widthOf(folded);
  const rows = printed.map((row, at) => readRow(row, width, folded[at]));
  const column = assignColumns(rows, model);
  const groups = [0, 1].flatMap((number) => {
    const own = printed.filter((_, at) => column[at] === number);
    return own.length > 0 ? [own] : [];
  });
  const read = new Map(printed.map((row, at) => [row as PrintedRow, rows[at] as Row]));
  return groups.flatMap((group) => partParagraphs(group, read));
}

const PAIRED = /[“”‘’"'《》()[\]]/g;

/** The text of a row in which cues are looked for, with and without its blanks. */
interface FoldedRow {
  fold: string;
  key: string;
}

function foldRow({ text }: PrintedRow): FoldedRow {
  const fold = foldCues(text);
  return { fold, key: fold.replace(/\s+/g, '') };
}

/** Reads a row; `width` is the length of the full rows around it, 0 where nobody knows it. */
export function readRow(row: PrintedRow, width = 0, { fold, key } = foldRow(row)): Row {
  const open = endsOpen(key);
  return {
    ...row,
    key: key.replace(PAIRED, ''),
    open,
    openStart: startsOpen(key),
    lead: leadLength(fold) > 0,
    isLast: !open && key.length <= width - SHORT && /[。!?”]$/.test(key),
  };
}

/** The length of most rows, in characters. */
function widthOf(rows: readonly FoldedRow[]): number {
  const lengths = rows.map(({ key }) => key.length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] as number;
}

interface Way {
  score: number;
  column: (0 | 1)[];
  other: number;
  turned: boolean;
}

/** The best of all ways of giving each row to one of two columns, each column in the order of its rows. */
function assignColumns(rows: readonly Row[], model: PageModel): (0 | 1)[] {
  const seams = new Map<number, number>();
  const seam = (before: number, after: number): number => {
    const key = before * MOST_ROWS + after;
    const made = seams.get(key) ?? rowSeam(rows[before] as Row, rows[after] as Row, model);
    seams.set(key, made);
    return made;
  };
  if (rows.every((_, at) => at === 0 || seam(at - 1, at) >= SUSPECT)) return rows.map(() => 0);
  let asOne = 0;
  for (let at = 1; at < rows.length; at += 1) asOne += seam(at - 1, at);
  const mostBehind = mostFrom(rows);
  // A state is the last row of the column that the newest row is not in, -1 while there is no second column, and whether the newest row began or went on with another column than the row before.
  let ways = new Map<number, Way>([
    [stateOf(-1, false), { score: 0, column: [0], other: -1, turned: false }],
  ]);
  for (let at = 1; at < rows.length; at += 1) {
    const next = new Map<number, Way>();
    const offer = (way: Way, other: number, turned: boolean, gain: number): void => {
      const current = way.column[at - 1] as 0 | 1;
      const column = turned ? (current === 0 ? 1 : 0) : current;
      const score = way.score + gain - (way.other >= 0 && way.turned !== turned ? CHANGE : 0);
      const state = stateOf(other, turned);
      if (score > (next.get(state)?.score ?? Number.NEGATIVE_INFINITY))
        next.set(state, { score, column: [...way.column, column], other, turned });
    };
    for (const way of ways.values()) {
      if (way.other >= 0 && way.other < at - WINDOW) continue;
      // Not even the best seams could make the two columns read clearly better than one: none need be read.
      if (way.other >= 0 && way.score + (mostBehind[at] as number) < asOne + CLEARLY - ROUNDING) continue;
      offer(way, way.other, false, seam(at - 1, at));
      if (way.other < 0) offer(way, at - 1, true, -SECOND);
      else offer(way, at - 1, true, seam(way.other, at));
    }
    ways = next;
  }
  const single = ways.get(stateOf(-1, false)) as Way;
  let best = single;
  for (const way of ways.values()) {
    if (way.other < 0) continue;
    const score = way.score - ((rows[way.other] as Row).open ? LEFT_OPEN : 0);
    if (score > best.score + (best === single ? CLEARLY : 0)) best = { ...way, score };
  }
  return best.column;
}

/** For each row, what the seams of it and all rows behind it can be worth at most. */
function mostFrom(rows: readonly Row[]): Float64Array {
  const most = new Float64Array(rows.length + 1);
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const isOpen = rows.slice(Math.max(0, at - WINDOW), at).some(({ open }) => open);
    const own = (rows[at] as Row).lead ? 0 : isOpen ? MOST_SEAM : SETTLED;
    most[at] = (most[at + 1] as number) + own;
  }
  return most;
}

function stateOf(other: number, turned: boolean): number {
  return other * 2 + Number(turned);
}

export function rowSeam(before: Row, after: Row, model: PageModel): number {
  if (after.lead) return before.open ? LEAST_SEAM : 0;
  if (!before.open) return after.openStart ? LEAST_SEAM : before.isLast ? ENDED : SETTLED;
  return Math.max(LEAST_SEAM, Math.min(MOST_SEAM, ROW_SEAM * seamScore(before, after, model)));
}

/** Parts rows behind one that ends a paragraph, or before the opening words of a news item. */
function partParagraphs<Printed extends PrintedRow>(
  rows: readonly Printed[],
  read: ReadonlyMap<PrintedRow, Row>,
): Printed[][] {
  const groups: Printed[][] = [];
  let above: Row | null = null;
  rows.forEach((row, at) => {
    const opens = (): boolean => leadLength(foldCues(textOf(rows.slice(at, at + LEAD_ROWS)))) > 0;
    if (above === null || above.isLast || (!above.open && opens())) groups.push([]);
    groups.at(-1)?.push(row);
    above = read.get(row) as Row;
  });
  return groups;
}

function textOf(rows: readonly PrintedRow[]): string {
  return rows.map(({ text }) => text).join('');
}
