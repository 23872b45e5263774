import type { SearchInput } from '#shared/contract/searching.ts';
import { firstDatedId } from './document-id.ts';
import type { MatchPlan } from './match-plan.ts';
import { oftenBands } from './tokens.ts';

/**
 * A result is read stratum by stratum, each in the order of its documents' ids: so a first page costs no sorting of all
 * that was found. By relevance: terms in the heads, then in part there, then only in the body; within each by how often.
 */
export type Stratum = {
  /** Expression for `search_rank` that a document of the stratum fulfils, or for `notRank`, does not. */
  rank?: string;
  notRank?: string;
  /** Whether all that fulfils `rank` is known to hold the terms. */
  isExact?: boolean;
  ids?: 'dated' | 'undated';
  direction: 'ASC' | 'DESC';
  score: number;
};

export function strataOf(plan: MatchPlan, sort: SearchInput['sort']): Stratum[] {
  if (sort === 'newest') return [{ direction: 'DESC', score: 0 }];
  if (sort === 'oldest') {
    return [
      { ids: 'dated', direction: 'ASC', score: 0 },
      { ids: 'undated', direction: 'DESC', score: 0 },
    ];
  }
  const strata = rankStrata(plan);
  return strata.map((stratum, index) => ({
    ...stratum,
    direction: 'DESC',
    score: Math.round((100 * (strata.length - index)) / strata.length) / 100,
  }));
}

type RankStratum = Pick<Stratum, 'rank' | 'notRank' | 'isExact'>;

function rankStrata({ rank, unsure }: MatchPlan): RankStratum[] {
  const { inHeads, partlyInHeads, often } = rank;
  const [high, low] = oftenBands;
  const byBand = (base: string, not: string | null, isExact: boolean): RankStratum[] => {
    const within = not === null ? base : `(${base} NOT ${not})`;
    return [
      { rank: `${within} AND ${often[high]}`, isExact },
      { rank: `(${within} AND ${often[low]}) NOT ${often[high]}`, isExact },
      { rank: `${within} NOT ${often[low]}`, isExact },
    ];
  };
  const isSure = unsure.length === 0;
  return [
    ...byBand(inHeads, null, isSure),
    ...(partlyInHeads === inHeads ? [] : byBand(partlyInHeads, inHeads, false)),
    { rank: `${often[high]} NOT ${partlyInHeads}`, isExact: isSure && rank.isExact },
    { rank: `(${often[low]} NOT ${often[high]}) NOT ${partlyInHeads}`, isExact: isSure && rank.isExact },
    { notRank: `${partlyInHeads} OR ${often[low]}` },
  ];
}

/** The part of a WHERE clause that keeps to a stratum, for a scope that is read from the terms' own table. */
export function stratumConditions(stratum: Stratum): { where: string; parameters: Record<string, unknown> } {
  const where: string[] = [];
  const parameters: Record<string, unknown> = {};
  if (stratum.rank !== undefined) {
    where.push('hit.rowid IN (SELECT rowid FROM search_rank WHERE search_rank MATCH :rank)');
    parameters.rank = stratum.rank;
  }
  if (stratum.notRank !== undefined) {
    where.push('hit.rowid NOT IN (SELECT rowid FROM search_rank WHERE search_rank MATCH :notRank)');
    parameters.notRank = stratum.notRank;
  }
  if (stratum.ids !== undefined) {
    where.push(stratum.ids === 'dated' ? 'hit.rowid >= :firstDated' : 'hit.rowid < :firstDated');
    parameters.firstDated = firstDatedId;
  }
  return { where: where.map((condition) => ` AND ${condition}`).join(''), parameters };
}
