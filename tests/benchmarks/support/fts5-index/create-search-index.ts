import type Database from 'better-sqlite3';
import type { SearchInput } from '#shared/contract/searching.ts';
import { createConnection } from '#adapters/sqlite/database.ts';
import type { SearchIndex } from '#core/ports/search-index.ts';
import { parseQuery } from '#core/searching/parse-query.ts';
import { planMatch } from './match-plan.ts';
import {
  countDocuments,
  type Found,
  type FoundDocument,
  foundScope,
  readDocuments,
} from './read-documents.ts';
import { readFacets } from './read-facets.ts';
import { readHits } from './read-hits.ts';
import { strataOf } from './strata.ts';
import { verifyCandidates } from './verify-candidates.ts';

/** The reading side of the search index over a connection, which may be read-only. */
export function createSearchIndex(database: Database.Database): SearchIndex {
  const connection = createConnection(database);

  const find = (terms: readonly string[], filter: SearchInput['filter']): Found => {
    const plan = planMatch(terms);
    const found: Found = { plan, verified: null, filter };
    if (plan.unsure.length === 0) return found;
    return { ...found, verified: verifyCandidates(connection, foundScope(found), plan.unsure) };
  };
  const read = (found: Found, sort: SearchInput['sort'], offset: number, limit: number): FoundDocument[] =>
    readDocuments(connection, found, strataOf(found.plan, sort), offset, limit);

  return {
    search({ query, filter, sort, offset, limit, facets }) {
      const terms = parseQuery(query);
      if (terms.length === 0) return { total: 0, terms, hits: [], ...(facets ? { facets: noFacets() } : {}) };
      const found = find(terms, filter);
      const scope = foundScope(found);
      const total = countDocuments(connection, scope);
      const documents = offset < total ? read(found, sort, offset, limit) : [];
      return {
        total,
        terms,
        hits: readHits(connection, documents, terms),
        ...(facets ? { facets: total === 0 ? noFacets() : readFacets(connection, scope) } : {}),
      };
    },
    searchIds({ query, filter, sort }) {
      const terms = parseQuery(query);
      if (terms.length === 0) return [];
      const documents = read(find(terms, filter), sort, 0, Number.MAX_SAFE_INTEGER);
      return connection
        .prepare<string>(
          `SELECT article.uid FROM json_each(?) AS wanted CROSS JOIN search_document AS document ON document.id = wanted.value
           JOIN article ON article.id = document.article_id ORDER BY wanted.key`,
        )
        .pluck()
        .all(JSON.stringify(documents.map((document) => document.id)));
    },
  };
}

function noFacets() {
  return { publication: [], year: [], kind: [], status: [], tag: [] };
}
