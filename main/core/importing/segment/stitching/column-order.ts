import type { Leaf, Links } from './links.ts';

/** Paragraphs of an article, and the stopped sentence of the same article behind which they would go; by their places in its row. */
export interface ColumnMove {
  row: readonly Leaf[];
  tail: { place: number };
  head: { place: number };
  /** Place of the last paragraph that goes along. */
  end: number;
  /** Nothing but the sentences says that the paragraphs belong elsewhere. */
  settled: boolean;
}

/** What the sentences where the columns meet gain together, in natural logarithms of odds, against those that met there. */
const LEAST = 2.5;
/** The same for columns of more paragraphs: so many would stand in the wrong place if they were not in their order. */
const LEAST_LONG = 5;
/** No sentence may read worse, and the first one of paragraphs that stand well not worse than this. */
const FLOOR = -2;
const FLOOR_SETTLED = 1;
/** A seam that reads worse than this says no more. */
const NOTHING = -1.5;
/** A shorter piece is no column; verses, too, stop inside their sentences. */
const SHORT = 40;
/** A column of a short article holds no more paragraphs, that of a long one no more than these. */
const FEW = 3;
const MOST = 12;

/**
 * Whether two columns of one article were read in the wrong order: one goes between a stopped sentence and the other, so
 * that a sentence goes on at its beginning, and another at its end or where it was taken away. No seam need be sure alone:
 * what counts is how much better all of them read than what stands there.
 */
export function mendsColumns({ row, tail, head, end, settled }: ColumnMove, links: Links): boolean {
  const count = end - head.place + 1;
  const passed = tail.place < head.place ? head.place - tail.place - 1 : tail.place - end;
  if (count > MOST || passed > MOST) return false;
  const [stopped, first, last] = [row[tail.place], row[head.place], row[end]];
  const [before, after, next] = [row[head.place - 1], row[tail.place + 1], row[end + 1]];
  if (!stopped || !first || !last) return false;
  // Behind what ends in a full stop anything may stand, a subhead or nothing at all.
  if (after ? after.opens || after.first.lead > 0 : last.open) return false;
  const length = row.slice(head.place, end + 1).reduce((sum, leaf) => sum + leaf.first.key.length, 0);
  const opening = links.seam(stopped, first);
  if (length < SHORT || opening === null || opening < (settled ? FLOOR_SETTLED : FLOOR)) return false;
  const closing = after ? links.seam(last, after) : null;
  const joining = before && next && before !== stopped ? links.seam(before, next) : null;
  const others = [closing, joining].filter((seam) => seam !== null);
  if (others.length === 0 || others.some((seam) => seam < FLOOR)) return false;
  const reads = (upper: Leaf, lower: Leaf | undefined): number =>
    upper.open ? Math.max(NOTHING, (lower && links.seam(upper, lower)) ?? NOTHING) : 0;
  const sum = others.reduce((total, seam) => total + seam, opening);
  const old = reads(stopped, after) + reads(last, next) + (before ? reads(before, first) : 0);
  return sum - old >= (count > FEW || passed > FEW ? LEAST_LONG : LEAST);
}
