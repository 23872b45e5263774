import type { SearchInput } from '#shared/contract/searching.ts';
import { firstDatedId } from './document-id.ts';
import type { MatchPlan } from './match-plan.ts';
import { oftenBands } from './tokens.ts';

/**
 * A result is read stratum by stratum, each in the order of its documents' ids: so a first page costs no sorting of all
 * that was found. By relevance: all terms in the heads, then some of them, then none; within the first, and for terms of
 * one or two characters in the last too, by how often; then the newest first.
 */
export type Stratum =
  /** Read from the ranking table alone: all that fulfils `expression` is known to hold the terms. */
  | { kind: 'ranked'; expression: string; score: number }
  /** Read from the terms' own table, without what fulfils `except`. */
  | { kind: 'rest'; except: string; score: number }
  /** Read from the terms' own table and sorted, each by the sum of the weights whose expressions it fulfils. */
  | { kind: 'weighed'; except: string | null; weights: { expression: string; weight: number }[] }
  | { kind: 'dated'; direction: 'ASC' | 'DESC'; firstId: number; lastId: number };

export function strataOf(plan: MatchPlan, sort: SearchInput['sort']): Stratum[] {
  if (sort === 'newest') return [dated('DESC', 0, Number.MAX_SAFE_INTEGER)];
  if (sort === 'oldest')
    return [dated('ASC', firstDatedId, Number.MAX_SAFE_INTEGER), dated('DESC', 0, firstDatedId - 1)];
  return rankStrata(plan);
}

function dated(direction: 'ASC' | 'DESC', firstId: number, lastId: number): Stratum {
  return { kind: 'dated', direction, firstId, lastId };
}

/** What makes up a score; a band adds to the one below it, so that the best score is 1. */
const WHOLLY_IN_HEADS = 0.4;
const PARTLY_IN_HEADS = 0.3;
const OFTEN = 0.15;

function rankStrata({ rank, unsure }: MatchPlan): Stratum[] {
  const { inHeads, partlyInHeads, often } = rank;
  const [high, low] = oftenBands;
  const isOneTerm = partlyInHeads === inHeads;
  const partly = { expression: partlyInHeads, weight: PARTLY_IN_HEADS };
  if (unsure.length > 0) {
    const wholly = { expression: inHeads, weight: WHOLLY_IN_HEADS };
    return [{ kind: 'weighed', except: null, weights: isOneTerm ? [wholly] : [partly, wholly] }];
  }
  const heads = PARTLY_IN_HEADS + WHOLLY_IN_HEADS;
  const strata: Stratum[] = [
    { kind: 'ranked', expression: `${inHeads} AND ${often[high]}`, score: heads + 2 * OFTEN },
    { kind: 'ranked', expression: `(${inHeads} AND ${often[low]}) NOT ${often[high]}`, score: heads + OFTEN },
    { kind: 'ranked', expression: `${inHeads} NOT ${often[low]}`, score: heads },
  ];
  if (rank.isExact && isOneTerm) {
    strata.push(
      { kind: 'ranked', expression: `${often[high]} NOT ${inHeads}`, score: 2 * OFTEN },
      { kind: 'ranked', expression: `(${often[low]} NOT ${often[high]}) NOT ${inHeads}`, score: OFTEN },
      { kind: 'rest', except: `${inHeads} OR ${often[low]}`, score: 0 },
    );
  } else if (isOneTerm) strata.push({ kind: 'rest', except: inHeads, score: 0 });
  else strata.push({ kind: 'weighed', except: inHeads, weights: [partly] });
  return strata;
}
