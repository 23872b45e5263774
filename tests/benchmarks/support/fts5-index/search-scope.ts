import type { SearchFilter } from '#shared/contract/searching.ts';
import { edtfBounds } from '#shared/domain/edtf-date.ts';
import type { MatchPlan } from './match-plan.ts';

/** The articles that a query finds, as SQL: a FROM clause in which `hit.id` is the document, its WHERE and its parameters. */
export type SearchScope = { from: string; where: string; parameters: Record<string, unknown> };

/** What drives the reading: the terms' own table, the ranking table, or a list of ids that has been verified. */
export type ScopeSource =
  | { kind: 'terms'; plan: MatchPlan }
  | { kind: 'rank'; expression: string }
  | { kind: 'ids'; ids: readonly number[] };

export function searchScope(source: ScopeSource, filter: SearchFilter): SearchScope {
  const scope = sourceScope(source);
  const conditions = filterConditions(filter);
  if (conditions.where.length === 0) return scope;
  return {
    // CROSS JOIN: SQLite shall not think of reading the documents first.
    from: `${scope.from} CROSS JOIN search_document AS document ON document.id = hit.rowid`,
    where: [scope.where, ...conditions.where].join(' AND '),
    parameters: { ...scope.parameters, ...conditions.parameters },
  };
}

function sourceScope(source: ScopeSource): SearchScope {
  if (source.kind === 'ids') {
    return {
      from: '(SELECT value AS rowid FROM json_each(:ids)) AS hit',
      where: 'TRUE',
      parameters: { ids: JSON.stringify(source.ids) },
    };
  }
  if (source.kind === 'rank') {
    return {
      from: 'search_rank AS hit',
      where: 'search_rank MATCH :rank',
      parameters: { rank: source.expression },
    };
  }
  const { bigrams, characters } = source.plan;
  if (bigrams === null) {
    return {
      from: 'search_character AS hit',
      where: 'search_character MATCH :characters',
      parameters: { characters },
    };
  }
  return {
    from: 'search_bigram AS hit',
    where:
      characters === null
        ? 'search_bigram MATCH :bigrams'
        : 'search_bigram MATCH :bigrams AND +hit.rowid IN (SELECT rowid FROM search_character WHERE search_character MATCH :characters)',
    parameters: { bigrams, characters },
  };
}

function filterConditions(filter: SearchFilter): { where: string[]; parameters: Record<string, unknown> } {
  const where: string[] = [];
  const parameters: Record<string, unknown> = {};
  const add = (condition: string, name: string, value: unknown) => {
    where.push(condition);
    parameters[name] = value;
  };
  if (filter.publicationId !== undefined) {
    add(
      'document.publication_id = (SELECT id FROM publication WHERE uid = :publication)',
      'publication',
      filter.publicationId,
    );
  }
  if (filter.kind !== undefined) add('document.kind = :kind', 'kind', filter.kind);
  if (filter.status !== undefined) add('document.status = :status', 'status', filter.status);
  if (filter.from !== undefined)
    add('document.last_day >= :from', 'from', dayNumber(edtfBounds(filter.from).first));
  if (filter.to !== undefined) add('document.first_day <= :to', 'to', dayNumber(edtfBounds(filter.to).last));
  if (filter.tagId !== undefined) {
    add(
      `document.article_id IN (
        WITH RECURSIVE nested (id) AS (
          SELECT id FROM tag WHERE uid = :tag UNION SELECT tag.id FROM tag JOIN nested ON tag.parent_id = nested.id
        )
        SELECT article_id FROM article_tag WHERE tag_id IN (SELECT id FROM nested))`,
      'tag',
      filter.tagId,
    );
  }
  return { where, parameters };
}

function dayNumber(day: string | null): number {
  return Number((day ?? '0').replaceAll('-', ''));
}
