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

/** What the sentences at both ends gain together, in natural logarithms of odds, against those that stood there. */
const LEAST = 3.5;
/** No sentence at either end may read worse, and the first one of paragraphs that stand well not worse than this. */
const FLOOR = -2;
const FLOOR_SETTLED = 1;
/** A seam that reads worse than this says no more. */
const NOTHING = -1.5;
/** A shorter piece is no column; verses, too, stop inside their sentences. */
const SHORT = 40;
/** No column of a short article holds more paragraphs, and longer ones are seldom read in the wrong order as a whole. */
const MOST = 3;

/**
 * Whether two columns of one article were read in the wrong order: one goes between a stopped sentence and the other, so
 * that a sentence goes on at its beginning and another at its end. Neither seam need be sure alone: what counts is how much
 * better both read than what stands there.
 */
export function mendsColumns({ row, tail, head, end, settled }: ColumnMove, links: Links): boolean {
  const count = end - head.place + 1;
  const passed = tail.place < head.place ? head.place - tail.place - 1 : tail.place - end;
  if (count > MOST || passed > MOST) return false;
  const [stopped, first, last] = [row[tail.place], row[head.place], row[end]];
  const after = row[tail.place + 1];
  if (!stopped || !first || !last || !after || after.opens || after.first.lead > 0) return false;
  const length = row.slice(head.place, end + 1).reduce((sum, leaf) => sum + leaf.first.key.length, 0);
  const [opening, closing] = [links.seam(stopped, first), links.seam(last, after)];
  if (length < SHORT || opening === null || closing === null) return false;
  if (closing < FLOOR || opening < (settled ? FLOOR_SETTLED : FLOOR)) return false;
  const before = row[head.place - 1];
  const next = row[end + 1];
  const reads = (upper: Leaf, lower: Leaf | undefined): number =>
    Math.max(NOTHING, (lower && links.seam(upper, lower)) ?? NOTHING);
  const left = before?.open ? reads(before, next) - reads(before, first) : 0;
  return opening + closing + left - reads(stopped, after) - reads(last, next) >= LEAST;
}
