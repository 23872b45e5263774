import type { z } from 'zod';
import type { problem } from '#shared/contract/safety.ts';
import type {
  SearchFacetName,
  SearchFacets,
  SearchHistogram,
  SearchHit,
  SearchInterval,
  SearchQuestion,
} from '#shared/contract/searching.ts';
import type { IndexQuery } from '../searching/index-query.ts';
import type { SearchRecord } from '../searching/search-record.ts';

export type IndexSearch = IndexQuery & {
  sort: SearchQuestion['sort'];
  offset: number;
  limit: number;
  /** Empty: none are counted. */
  facets: readonly SearchFacetName[];
  histogram: SearchInterval | 'auto' | null;
  /** So many near hits at most; 0: none are looked for. */
  nearHits: number;
};
export type IndexResult = {
  total: number;
  hits: SearchHit[];
  facets?: SearchFacets;
  histogram?: SearchHistogram;
  near?: { total: number; hits: SearchHit[] };
};

/** An article of a result as it was indexed, to read its findings from. */
export type IndexedArticle = {
  articleId: string;
  record: SearchRecord;
  publication: string;
  date: string | null;
  page: string | null;
};

/** Counts of the articles whose issue begins in a period (YYYY, YYYY-MM or YYYY-MM-DD); those without a date are left out. */
export type PeriodCount = { period: string; articles: number; count: number };

/** Finds articles by any substring. Disposable: all of it can be made again from the articles. */
export type SearchIndex = {
  /** Exact total, one page of hits. */
  search(input: IndexSearch): IndexResult;
  /** Every article that the query finds, in order, as outside ids; for exports and tagging of a whole result. */
  searchIds(query: IndexQuery & { sort: SearchQuestion['sort'] }): string[];
  /** The texts of articles, one after the other as they are asked for; ids that are not there are passed over. */
  articles(ids: readonly string[]): Iterable<IndexedArticle>;
  /** `count`: how often the phrases that the query wishes for stand in the fields that they are searched in; periods in order. */
  occurrences(query: IndexQuery, interval: SearchInterval): PeriodCount[];
  /** `count`: characters of all articles under the filter, folded, without white space and punctuation; periods in order. */
  volume(filter: IndexQuery['filter'], interval: SearchInterval): PeriodCount[];
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
