import type Database from 'better-sqlite3';
import type { SearchInput } from '#shared/contract/searching.ts';
import { createConnection } from '#adapters/sqlite/database.ts';
import type { SearchIndex } from '#core/ports/search-index.ts';
import { parseQuery } from '#core/searching/parse-query.ts';
import type { QueryNode } from '#core/searching/query-tree.ts';
import { createSearchEngine } from './create-search-engine.ts';
import { readHits } from './read-hits.ts';

const switches = {
  script: true,
  width: true,
  punctuation: true,
  numerals: false,
  variants: true,
  lookAlikes: false,
  sourceText: false,
};
const stretch = { start: 0, end: 0 };

/** The reading side of the search index over a connection, which may be read-only. */
export function createSearchIndex(database: Database.Database): SearchIndex {
  const connection = createConnection(database);
  const engine = createSearchEngine(database);
  const treeOf = (terms: readonly string[]): QueryNode | null =>
    terms.length === 0
      ? null
      : {
          kind: 'and',
          stretch,
          nodes: terms.map((text) => ({
            kind: 'phrase',
            parts: [{ kind: 'text', text }],
            field: null,
            literal: false,
            stretch,
          })),
        };
  return {
    ...engine,
    search({ query, filter, sort, offset, limit, facets }: SearchInput) {
      const terms = parseQuery(query);
      const found = engine.find(
        { tree: treeOf(terms), switches, filter },
        {
          sort,
          offset,
          limit,
          facets:
            facets === true
              ? ['publication', 'year', 'kind', 'status', 'tag']
              : facets === false
                ? undefined
                : facets,
        },
      );
      return {
        total: found.total,
        terms,
        parsed: { chips: [], hints: [], canonical: query },
        hits: readHits(connection, found.articles, terms),
        ...(found.facets ? { facets: found.facets } : {}),
      };
    },
    searchIds({ query, filter, sort }) {
      return engine.findIds({ tree: treeOf(parseQuery(query)), switches, filter }, sort);
    },
  };
}
