import { endsOpen, startsOpen } from './sentence-edges.ts';
import { foldCues } from '../language/fold-cues.ts';
import { leadLength } from '../roles/news-leads.ts';
import { readPageModel } from '../page-model.ts';
import { remember } from '../remember.ts';
import { seamScore } from '../stitching/seam.ts';
import type { PageModel } from '../page-model.ts';

/** One printed row of a column, as offsets in the source. */
export interface PrintedRow {
  start: number;
  end: number;
  text: string;
}

/** A row with what it tells by itself. */
export interface Row extends PrintedRow {
  /** The text in which cues are looked for, and the same without blanks. */
  fold: string;
  whole: string;
  /** Without brackets and quotes: what a row opens is often closed some rows below. */
  key: string;
  open: boolean;
  /** No sentence begins so. */
  openStart: boolean;
  lead: boolean;
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
export function readRowModel(blocks: readonly (readonly Row[])[], without: readonly string[]): PageModel {
  return readPageModel(
    blocks.flat().map(({ whole }) => ({ key: whole })),
    without,
  );
}

/**
 * Takes apart what the OCR read across two columns: rows of a block that read clearly better as two texts become two
 * groups, each in its own order, and a block parts behind a row that ends a paragraph. One group where nothing is woven.
 */
export function partColumns(rows: readonly Row[], model: PageModel): Row[][] {
  if (rows.length < 2 || rows.length > MOST_ROWS) return [[...rows]];
  const width = widthOf(rows);
  const lasts = rows.map((row) => isLastRow(row, width));
  const column = assignColumns(rows, lasts, model);
  const groups = [0, 1].flatMap((number) => {
    const own = rows.flatMap((row, at) =>
      column[at] === number ? [{ row, isLast: lasts[at] === true }] : [],
    );
    return own.length > 0 ? [own] : [];
  });
  return groups.flatMap(partParagraphs);
}

const PAIRED = /[“”‘’"'《》()[\]]/g;

export function readRow(row: PrintedRow): Row {
  const fold = foldCues(row.text);
  const whole = fold.replace(/\s+/g, '');
  return {
    ...row,
    fold,
    whole,
    key: whole.replace(PAIRED, ''),
    open: endsOpen(whole),
    openStart: startsOpen(whole),
    lead: leadLength(fold) > 0,
  };
}

/** Whether a row ends a sentence and is shorter than the full ones around it. */
function isLastRow({ open, whole }: Row, width: number): boolean {
  return !open && whole.length <= width - SHORT && /[。!?”]$/.test(whole);
}

/** The length of most rows, in characters. */
function widthOf(rows: readonly Row[]): number {
  const lengths = rows.map(({ whole }) => whole.length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] as number;
}

interface Way {
  score: number;
  column: (0 | 1)[];
  other: number;
  turned: boolean;
}

/** The best of all ways of giving each row to one of two columns, each column in the order of its rows. */
function assignColumns(rows: readonly Row[], lasts: readonly boolean[], model: PageModel): (0 | 1)[] {
  const seams = new Map<number, number>();
  const seam = (before: number, after: number): number => {
    const key = before * MOST_ROWS + after;
    return remember(seams, key, () => rowSeam(rows[before] as Row, rows[after] as Row, model, lasts[before]));
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

/** How well one row reads on into another; `isLast` where the first one ends a paragraph. */
export function rowSeam(before: Row, after: Row, model: PageModel, isLast = false): number {
  if (after.lead) return before.open ? LEAST_SEAM : 0;
  if (!before.open) return after.openStart ? LEAST_SEAM : isLast ? ENDED : SETTLED;
  return Math.max(LEAST_SEAM, Math.min(MOST_SEAM, ROW_SEAM * seamScore(before, after, model)));
}

/** Parts rows behind one that ends a paragraph, or before the opening words of a news item. */
function partParagraphs(rows: readonly { row: Row; isLast: boolean }[]): Row[][] {
  const groups: Row[][] = [];
  rows.forEach(({ row }, at) => {
    const above = rows[at - 1];
    const opens = (): boolean =>
      leadLength(foldCues(textOf(rows.slice(at, at + LEAD_ROWS).map((one) => one.row)))) > 0;
    if (!above || above.isLast || (!above.row.open && opens())) groups.push([]);
    groups.at(-1)?.push(row);
  });
  return groups;
}

function textOf(rows: readonly PrintedRow[]): string {
  return rows.map(({ text }) => text).join('');
}
