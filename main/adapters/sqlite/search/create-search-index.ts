import type Database from 'better-sqlite3';
import { createConnection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import type { SearchIndex } from '#core/ports/search-index.ts';
import { createTextSearch } from '#core/searching/create-text-search.ts';
import { describeHit } from '#core/searching/describe-hit.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { toParsedQuery } from '#core/searching/language/query-chips.ts';
import { parseQuery } from '#core/searching/parse-query.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { createSearchEngine } from './create-search-engine.ts';

const usualFacets = ['publication', 'year', 'kind', 'status', 'tag'] as const;

/** The reading side of the search index over a connection, which may be read-only. */
export function createSearchIndex(database: Database.Database): SearchIndex {
  const reader = createSearchRecordReader(createConnection(database));
  const engine = createSearchEngine(database);
  return {
    ...engine,
    search({ query, switches, filter, sort, offset, limit, facets, histogram }) {
      const parsed = parseTree(query, switches);
      const found = engine.find(
        { tree: parsed.tree, switches, filter },
        {
          sort,
          offset,
          limit,
          facets: facets === true ? usualFacets : facets === false ? undefined : facets,
          histogram,
        },
      );
      const scores = new Map(found.articles.map(({ articleId, score }) => [articleId, score]));
      const textSearch = createTextSearch(parsed.tree, switches);
      return {
        total: found.total,
        terms: parseQuery(query),
        parsed: toParsedQuery(parsed),
        hits: Array.from(reader.read([...scores.keys()], switches.sourceText), (article) =>
          describeHit(article, textSearch, scores.get(article.articleId) ?? 0),
        ),
        ...(found.facets ? { facets: found.facets } : {}),
        ...(found.histogram ? { histogram: found.histogram } : {}),
      };
    },
    searchIds({ query, filter, sort }) {
      const switches = foldingSwitches.parse({});
      return engine.findIds({ tree: parseTree(query, switches).tree, switches, filter }, sort);
    },
  };
}
