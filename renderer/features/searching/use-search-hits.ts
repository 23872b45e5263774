import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { SearchFilter, SearchHit } from '#shared/contract/searching.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { SearchSort } from './search-params.ts';

/** A little more than a screen: snippets are made for these rows only. */
const pageSize = 20;
const longestPage = 500;

/** The hits of a query, read page by page as they come into view; the ones before stay until the new ones are there. */
export function useSearchHits(query: string, filter: SearchFilter, sort: SearchSort) {
  const queryClient = useQueryClient();
  const [[first, last], setRange] = useState<readonly [number, number]>([0, 0]);
  const pageOf = (page: number) =>
    procedureQuery('searching.search', { query, filter, sort, offset: page * pageSize, limit: pageSize });
  const firstPage = useQuery({ ...pageOf(0), enabled: query !== '', placeholderData: keepPreviousData });
  const total = query === '' ? 0 : (firstPage.data?.total ?? 0);
  const pages: number[] = [];
  for (let page = Math.floor(first / pageSize); page * pageSize <= Math.min(last, total - 1); page += 1) {
    if (page > 0) pages.push(page);
  }
  const loaded = useQueries({
    queries: pages.map((page) => ({ ...pageOf(page), placeholderData: keepPreviousData })),
  });

  function hitAt(index: number): SearchHit | undefined {
    const page = Math.floor(index / pageSize);
    const data = page === 0 ? firstPage.data : loaded[pages.indexOf(page)]?.data;
    return data?.hits[index % pageSize];
  }

  /** Ids of the hits from one index to another, in either direction and both included; reads what is missing. */
  async function idsBetween(from: number, to: number): Promise<ArticleId[]> {
    const end = Math.max(from, to);
    const ids: ArticleId[] = [];
    for (let offset = Math.min(from, to); offset <= end; offset += longestPage) {
      const limit = Math.min(longestPage, end - offset + 1);
      const known = Array.from({ length: limit }, (_, step) => hitAt(offset + step)?.articleId);
      if (known.every((id) => id !== undefined)) ids.push(...known);
      else {
        const read = await queryClient.fetchQuery(
          procedureQuery('searching.search', { query, filter, sort, offset, limit }),
        );
        ids.push(...read.hits.map(({ articleId }) => articleId));
      }
    }
    return ids;
  }

  return {
    total,
    hitAt,
    idsBetween,
    firstPage,
    showRange: (from: number, to: number) => setRange([from, to]),
  };
}
