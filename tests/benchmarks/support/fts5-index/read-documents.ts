import type { SearchFilter } from '#shared/contract/searching.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { MatchPlan } from './match-plan.ts';
import { type SearchScope, searchScope } from './search-scope.ts';
import type { Stratum } from './strata.ts';

export type FoundDocument = { id: number; score: number };

/** What is found: by the terms' tables, or as a list that has been verified against the texts. */
export type Found = { plan: MatchPlan; verified: readonly number[] | null; filter: SearchFilter };

export function foundScope(found: Found): SearchScope {
  return found.verified === null
    ? searchScope({ kind: 'terms', plan: found.plan }, found.filter)
    : searchScope({ kind: 'ids', ids: found.verified }, found.filter);
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
    const reading = stratumReading(found, stratum);
    const rows = connection
      .prepare<FoundDocument>(
        `SELECT hit.rowid AS id, ${reading.score} AS score FROM ${reading.from} WHERE ${reading.where}
         ORDER BY ${reading.order} LIMIT :limit OFFSET :offset`,
      )
      .all({ ...reading.parameters, limit: wanted, offset: skip });
    for (const row of rows) documents.push(row);
    // Only where the offset lies beyond the stratum does its size matter.
    if (rows.length > 0) skip = 0;
    else if (skip > 0) skip -= countDocuments(connection, reading);
  }
  return documents;
}

type Reading = SearchScope & { score: string; order: string };

// The plus sign keeps SQLite from reading the ranking table first and asking for the terms once for each of its rows.
const AMONG = '+hit.rowid IN (SELECT rowid FROM search_rank WHERE search_rank MATCH';
const NOT_AMONG = '+hit.rowid NOT IN (SELECT rowid FROM search_rank WHERE search_rank MATCH';

function stratumReading(found: Found, stratum: Stratum): Reading {
  if (stratum.kind === 'ranked') {
    const scope = searchScope({ kind: 'rank', expression: stratum.expression }, found.filter);
    return { ...scope, ...scored(scope, stratum.score) };
  }
  const scope = foundScope(found);
  if (stratum.kind === 'rest') {
    const where = `${scope.where} AND ${NOT_AMONG} :except)`;
    const kept = { ...scope, where, parameters: { ...scope.parameters, except: stratum.except } };
    return { ...kept, ...scored(kept, stratum.score) };
  }
  if (stratum.kind === 'dated') {
    const { firstId, lastId } = stratum;
    return {
      ...scope,
      where: `${scope.where} AND hit.rowid BETWEEN :firstId AND :lastId`,
      score: '0',
      order: `hit.rowid ${stratum.direction}`,
      parameters: { ...scope.parameters, firstId, lastId },
    };
  }
  return weighedReading(scope, stratum);
}

function scored(scope: SearchScope, score: number): Pick<Reading, 'score' | 'order' | 'parameters'> {
  return { score: ':score', order: 'hit.rowid DESC', parameters: { ...scope.parameters, score } };
}

function weighedReading(
  scope: SearchScope,
  { except, weights }: Extract<Stratum, { kind: 'weighed' }>,
): Reading {
  const parameters: Record<string, unknown> = { ...scope.parameters };
  const sum = weights.map(({ expression, weight }, index) => {
    parameters[`rank${index}`] = expression;
    parameters[`weight${index}`] = weight;
    return `:weight${index} * (${AMONG} :rank${index}))`;
  });
  if (except !== null) parameters.except = except;
  return {
    from: scope.from,
    where: except === null ? scope.where : `${scope.where} AND ${NOT_AMONG} :except)`,
    score: `round(${sum.join(' + ')}, 2)`,
    order: 'score DESC, hit.rowid DESC',
    parameters,
  };
}
