import { rowSeam } from './across-columns.ts';
import type { PageModel } from '../page-model.ts';
import type { Row } from './across-columns.ts';

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
export function exchangeRows(columns: readonly (readonly (readonly Row[])[])[], model: PageModel): Row[][][] {
  const made = columns.map((block) => block.map((column) => [...column]));
  made.forEach((block, at) => {
    block.forEach((column) => {
      for (let place = 1; place < column.length; place += 1)
        if (exchangeAt({ blocks: made, at, column, place, model })) break;
    });
  });
  return made.map((block) => block.filter((column) => column.length > 0));
}

interface Exchange {
  blocks: Row[][][];
  at: number;
  column: Row[];
  place: number;
  model: PageModel;
}

function exchangeAt(exchange: Exchange): boolean {
  const { column, place, model } = exchange;
  const left = column[place - 1] as Row;
  const right = column[place] as Row;
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
function findGiver({ blocks, at, column: own, model }: Exchange, right: Row): Row[] | null {
  let best: Row[] | null = null;
  let most = GOOD;
  for (let near = Math.max(0, at - NEAR); near <= Math.min(blocks.length - 1, at + NEAR); near += 1) {
    // A block that was not parted is a paragraph as it stands.
    if ((blocks[near]?.length ?? 0) < 2) continue;
    for (const column of blocks[near] as Row[][]) {
      const last = column.at(-1);
      if (column === own || !last?.open || column[0]?.openStart) continue;
      const seam = rowSeam(last, right, model);
      if (seam <= most) continue;
      most = seam;
      best = column;
    }
  }
  return best;
}
