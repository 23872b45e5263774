import type { ParsedQuery, QueryHint } from '#shared/contract/search-language.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import type { IndexQuery } from './index-query.ts';
import { parseTree } from './language/parse-tree.ts';
import { toParsedQuery } from './language/query-chips.ts';

/** A question as the index is asked it. */
export function toIndexQuery({
  query,
  switches,
  filter,
}: Pick<SearchQuestion, 'query' | 'switches' | 'filter'>): IndexQuery & { hints: QueryHint[] } {
  return { ...parseTree(query, switches), switches, filter };
}

/** How the question was understood, for the screen. */
export function parsedOf(query: IndexQuery & { hints: QueryHint[] }): ParsedQuery {
  return toParsedQuery(query);
}
