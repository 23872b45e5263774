import type { FoldingSwitches } from '#shared/contract/search-language.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import type { QueryNode } from './query-tree.ts';

/** A parsed query as the search index evaluates it; `tree` null searches for nothing and finds nothing. */
export type IndexQuery = {
  readonly tree: QueryNode | null;
  readonly switches: FoldingSwitches;
  readonly filter: SearchQuestion['filter'];
};
