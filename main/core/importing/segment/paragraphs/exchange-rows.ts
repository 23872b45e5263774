import { readRow, rowSeam } from './across-columns.ts';
import { remember } from '../remember.ts';
import type { PageModel } from '../page-model.ts';
import type { PrintedRow, Row } from './across-columns.ts';

/** Rows that were read across columns belong to blocks this near. */
const NEAR = 2;
/** A seam that reads at least so well and one that reads at most so well, as natural logarithms of odds. */
const GOOD = 2;
const BAD = -1;
const LEAD_ALONE = /^本报讯\s*[(（[][^)）\]]*[)）\]]$/;

/**
 * Where a block goes on with what completes a sentence of a neighbouring block, and reads badly as it stands, the rows are
 * exchanged: `columns` holds, for each block, the columns that it was parted into; so does the result.
 */
export function exchangeRows(
  columns: readonly (readonly (readonly PrintedRow[])[])[],
  model: PageModel,
): PrintedRow[][][] {
  const made = columns.map((block) => block.map((column) => [...column]));
  const known = new Map<PrintedRow, Row>();
  const read = (row: PrintedRow): Row => remember(known, row, () => readRow(row));
  made.forEach((block, at) => {
    block.forEach((column) => {
      for (let place = 1; place < column.length; place += 1)
        if (exchangeAt({ blocks: made, at, column, place, model, read })) break;
    });
  });
  return made.map((block) => block.filter((column) => column.length > 0));
}

interface Exchange {
  blocks: PrintedRow[][][];
  at: number;
  column: PrintedRow[];
  place: number;
  model: PageModel;
  /** What a row tells, each read once. */
  read(this: void, row: PrintedRow): Row;
}

function exchangeAt(exchange: Exchange): boolean {
  const { column, place, model, read } = exchange;
  const left = read(column[place - 1] as PrintedRow);
  const right = read(column[place] as PrintedRow);
  const leadAlone = place === 1 && LEAD_ALONE.test(left.text);
  // The seam is read last: it takes the longest.
  if (right.lead || (!leadAlone && (left.open || rowSeam(left, right, model) > BAD))) return false;
  const giver = findGiver(exchange, right);
  if (!giver) return false;
  const taken = giver.splice(0);
  column.splice(place, 0, ...taken);
  return true;
}

/** A whole column nearby, begun as a sentence is, whose last row goes on with the given one. */
function findGiver({ blocks, at, column: own, model, read }: Exchange, right: Row): PrintedRow[] | null {
  let best: PrintedRow[] | null = null;
  let most = GOOD;
  for (let near = Math.max(0, at - NEAR); near <= Math.min(blocks.length - 1, at + NEAR); near += 1) {
    // A block that was not parted is a paragraph as it stands.
    if ((blocks[near]?.length ?? 0) < 2) continue;
    for (const column of blocks[near] as PrintedRow[][]) {
      const last = column.at(-1);
      if (column === own || !last) continue;
      const row = read(last);
      if (!row.open || read(column[0] as PrintedRow).openStart) continue;
      const seam = rowSeam(row, right, model);
      if (seam <= most) continue;
      most = seam;
      best = column;
    }
  }
  return best;
}
