import type { IndexQuery } from '#core/searching/index-query.ts';
import type { SearchRecord } from '#core/searching/search-record.ts';
import type {
  Looking,
  SearchFacetName,
  SearchFacets,
  SearchHistogram,
  SearchInput,
  SearchInterval,
} from '#shared/contract/searching.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import type { z } from 'zod';
import type { problem } from '#shared/contract/safety.ts';

export type SearchSort = SearchInput['sort'];

/** What is wished of a result; `limit` 0 wishes for no articles, only for what is counted. */
export type FindWish = {
  sort: SearchSort;
  offset: number;
  limit: number;
  facets?: readonly SearchFacetName[];
  histogram?: SearchInterval | 'auto';
  /** So many near hits at most: what is found besides when look-alikes count as equal; 0 or absent: none are looked for, nor before the hits are finished. */
  near?: number;
  /** Looks on where the same question has been broken off before. */
  goOn?: boolean;
};

/** A score lies between 0 and 1; 0 where nothing ranks. */
export type FoundArticle = { articleId: string; score: number };

/**
 * Totals and counts are exact and over the whole result, whatever page of it is wished; with `unfinished` over what has
 * been looked at so far.
 */
export type FoundResult = {
  total: number;
  unfinished?: Looking;
  articles: FoundArticle[];
  facets?: SearchFacets;
  histogram?: SearchHistogram;
  near?: { total: number; articles: FoundArticle[]; unfinished?: Looking };
};

/** Occurrences and articles by period of the first day (undated articles are left out), in order. */
export type PeriodCounts = { period: string; occurrences: number; articles: number; characters: number }[];

/**
 * Finds articles by any substring: evaluates parsed queries, and leaves reading texts to the caller. Disposable: all of it
 * can be made again from the articles.
 */
export type SearchIndex = {
  /**
   * Evaluates a parsed query. What lists cannot decide is looked at for a moment, and then broken off. Throws AppError
   * `invalid` with reason `search-too-broad` where it would read more lists than any sensible query does.
   */
  find(query: IndexQuery, wish: FindWish): FoundResult;
  /** Looks on for a moment at what a query's lists cannot decide; null when nothing of that is left. */
  lookOn(query: IndexQuery): Looking | null;
  /**
   * Every article of a result in the given order, as outside ids; throws AppError `invalid` with reason
   * `search-unfinished` where articles are still to be looked at, of which each call looks at some more.
   */
  findIds(query: IndexQuery, sort: SearchSort): string[];
  /** The confusions that count as equal in this library: the same array as long as they are the same. */
  lookAlikes(): readonly LookAlike[];
  /** How many articles are not in the index yet: what is found may lack them. */
  waiting(): number;
  /**
   * How often the query's phrases stand in the texts, and in how many articles and characters of those, by period.
   * Throws as `findIds` does.
   */
  countByPeriod(query: IndexQuery, interval: SearchInterval): PeriodCounts;
};

/** The writer's side of the index. */
export type SearchIndexWriter = {
  /** Takes in what the command changed, a bounded number of articles; called inside its transaction, before it commits. */
  flush(): void;
  /** Leaves what the command changed to `flushSome`. */
  postpone(): void;
  /** Compares the index with the articles. */
  check(): z.output<typeof problem>[];
  /** Empties the index; `flushSome` then takes every article in. */
  startRebuild(): void;
  /** Takes in up to `limit` articles that wait, or merges for a while; returns how much is left, 0 for nothing. */
  flushSome(limit: number): number;
};

/** An article as a query is put to it, with what names its place. */
export type IndexedArticle = {
  articleId: string;
  record: SearchRecord;
  publication: string;
  date: string | null;
  page: string | null;
};

/** Reads what is searched of articles. */
export type SearchRecordReader = {
  /** One after the other, as they are asked for; ids that are not there are passed over. The OCR text is read only if wished. */
  read(ids: readonly string[], wantsSource: boolean): Iterable<IndexedArticle>;
};
