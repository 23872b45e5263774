import type { Looking } from '#shared/contract/searching.ts';
import type { IndexQuery } from '#core/searching/index-query.ts';
import { createRecordMatcher } from '#core/searching/match-record.ts';
import { hasNode, type QueryNode } from '#core/searching/query-tree.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { readRecordsByRow } from '#adapters/sqlite/search-records.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { filterMatches, type Matches } from './matches.ts';
import { ANSWERS, REFUSED, UNDECIDED, type Verdicts } from './verdicts.ts';

/** Looks at articles one by one, as what the postings cannot decide needs it. */
export type Verifier = {
  /** Those that are known to answer, once more of them have been looked at for as long as there is patience. */
  verify(matches: Matches): Matches;
  /** Null when all have been looked at. */
  unfinished(): Looking | null;
};

/** So many articles are read at once, fewer to begin with: a slow disk, too, shall be noticed soon. */
const LARGEST_LOT = 64;
const FIRST_LOT = 4;

/** Expects how many milliseconds may go into looking; with any at all, one article is looked at however long it takes. */
export function createVerifier(
  connection: Connection,
  { switches }: IndexQuery,
  tree: QueryNode,
  verdicts: Verdicts,
  patience: number,
  lookAlikes?: readonly LookAlike[],
): Verifier {
  const answers = createRecordMatcher(tree, switches, lookAlikes);
  const hasSource =
    switches.sourceText || hasNode(tree, (node) => 'field' in node && node.field === 'source');
  const until = performance.now() + patience;
  let isPatient = patience > 0;
  let lotSize = FIRST_LOT;
  const counts: Looking = { looked: 0, of: 0 };

  /** Decides of the first of these, as far as patience goes. */
  const look = (rowIds: readonly number[]): void => {
    const records = new Map(
      readRecordsByRow(connection, rowIds, hasSource).map(({ rowId, record }) => [rowId, record]),
    );
    for (const id of rowIds) {
      if (!isPatient) return;
      const record = records.get(id);
      // What is gone by now answers nothing.
      verdicts.of[id] = record !== undefined && answers(record) ? ANSWERS : REFUSED;
      isPatient = performance.now() < until;
    }
    lotSize = Math.min(LARGEST_LOT, lotSize * 2);
  };
  return {
    verify(candidates) {
      const { ids, count } = candidates;
      const lookedFrom = performance.now();
      let lot: number[] = [];
      for (let place = 0; isPatient && place < count; place += 1) {
        const id = ids[place] as number;
        if (verdicts.of[id] !== UNDECIDED) continue;
        lot.push(id);
        if (lot.length < lotSize) continue;
        look(lot);
        lot = [];
      }
      look(lot);
      verdicts.spent += performance.now() - lookedFrom;
      for (let place = 0; place < count; place += 1)
        counts.looked += verdicts.of[ids[place] as number] === UNDECIDED ? 0 : 1;
      counts.of += count;
      return filterMatches(candidates, (id) => verdicts.of[id] === ANSWERS);
    },
    unfinished: () => (counts.looked < counts.of ? { ...counts } : null),
  };
}
