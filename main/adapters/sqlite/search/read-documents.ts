import type { SearchFilter } from '#shared/contract/searching.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { MatchPlan } from './match-plan.ts';
import { type ScopeSource, type SearchScope, searchScope } from './search-scope.ts';
import { type Stratum, stratumConditions } from './strata.ts';

export type FoundDocument = { id: number; score: number };

/** What is found: by the terms' tables, or as a list that has been verified against the texts. */
export type Found = { plan: MatchPlan; verified: readonly number[] | null; filter: SearchFilter };

export function foundScope(found: Found): SearchScope {
  return searchScope(mainSource(found), found.filter);
}

export function countDocuments(connection: Connection, scope: SearchScope): number {
  return connection
    .prepare(`SELECT count(*) FROM ${scope.from} WHERE ${scope.where}`)
    .pluck()
    .get(scope.parameters) as number;
}

/** The documents from `offset` on, up to `limit`, in the order of the strata. */
export function readDocuments(
  connection: Connection,
  found: Found,
  strata: readonly Stratum[],
  offset: number,
  limit: number,
): FoundDocument[] {
  const documents: FoundDocument[] = [];
  let skip = offset;
  for (const stratum of strata) {
    const wanted = limit - documents.length;
    if (wanted <= 0) break;
    const scope = stratumScope(found, stratum);
    const ids = connection
      .prepare(
        `SELECT hit.rowid FROM ${scope.from} WHERE ${scope.where} ORDER BY hit.rowid ${stratum.direction} LIMIT :limit OFFSET :offset`,
      )
      .pluck()
      .all({ ...scope.parameters, limit: wanted, offset: skip }) as number[];
    for (const id of ids) documents.push({ id, score: stratum.score });
    // Only where the offset lies beyond the stratum does its size matter.
    if (ids.length > 0) skip = 0;
    else if (skip > 0) skip -= countDocuments(connection, scope);
  }
  return documents;
}

function mainSource(found: Found): ScopeSource {
  return found.verified === null ? { kind: 'terms', plan: found.plan } : { kind: 'ids', ids: found.verified };
}

function stratumScope(found: Found, stratum: Stratum): SearchScope {
  if (stratum.rank !== undefined && stratum.isExact === true) {
    return searchScope({ kind: 'rank', expression: stratum.rank }, found.filter);
  }
  const scope = foundScope(found);
  const conditions = stratumConditions(stratum);
  return {
    from: scope.from,
    where: scope.where + conditions.where,
    parameters: { ...scope.parameters, ...conditions.parameters },
  };
}
