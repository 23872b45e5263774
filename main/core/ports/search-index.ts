import type { SearchInput, SearchOutput } from '#shared/contract/searching.ts';
import type { z } from 'zod';
import type { problem } from '#shared/contract/safety.ts';

/** Finds articles by any substring. Disposable: all of it can be made again from the articles. */
export type SearchIndex = {
  /** Exact total, one page of hits. `elapsedMs` is filled in by the use case. */
  search(input: SearchInput): Omit<SearchOutput, 'elapsedMs'>;
  /** Every article that the query finds, best first, as outside ids; for exports and tagging of a whole result. */
  searchIds(input: Pick<SearchInput, 'query' | 'filter' | 'sort'>): string[];
};

/** The writer's side of the index. */
export type SearchIndexWriter = {
  /** Takes in what `search_dirty` names; called inside every transaction that changed articles, before it commits. */
  flush(): void;
  /** Compares the index with the articles. */
  check(): z.output<typeof problem>[];
  /** Empties the index and marks every article dirty; `flushSome` then does the work in steps. */
  startRebuild(): void;
  /** Takes in up to `limit` dirty articles, or tidies the index up; returns how many steps' worth of work is left, 0 for none. */
  flushSome(limit: number): number;
};
