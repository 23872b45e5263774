import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { ArticleFilter, ArticleRow, ArticleSort } from '#shared/contract/library.ts';
import type { ArticleId } from '#shared/domain/ids.ts';

const pageSize = 200;
const longestPage = 1000;

/** Rows of a list of any length, read page by page as they come into view. */
export function useArticleRows(filter: ArticleFilter, sort: ArticleSort) {
  const queryClient = useQueryClient();
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const firstPage = useQuery({ ...firstRowsQuery(filter, sort), placeholderData: keepPreviousData });
  const total = firstPage.data?.total ?? 0;
  const pages = pagesOf(range, total);
  const loaded = useQueries({
    queries: pages.map((page) => ({ ...rowsQuery(filter, sort, page), placeholderData: keepPreviousData })),
  });

  function rowAt(index: number): ArticleRow | undefined {
    const page = Math.floor(index / pageSize);
    const data = page === 0 ? firstPage.data : loaded[pages.indexOf(page)]?.data;
    return data?.articles[index % pageSize];
  }

  /** Where an article stands among the rows that have been read; -1 when it is not one of them. */
  function indexOf(id: string): number {
    const read = [
      [0, firstPage.data] as const,
      ...pages.map((page, place) => [page, loaded[place]?.data] as const),
    ];
    for (const [page, data] of read) {
      const place = data?.articles.findIndex((article) => article.id === id) ?? -1;
      if (place >= 0) return page * pageSize + place;
    }
    return -1;
  }

  /** Ids of the rows from one index to another, in either direction and both included; reads what is missing. */
  async function idsBetween(from: number, to: number): Promise<ArticleId[]> {
    const [start, end] = [Math.max(0, Math.min(from, to)), Math.max(from, to)];
    const ids: ArticleId[] = [];
    for (let offset = start; offset <= end; offset += longestPage) {
      const limit = Math.min(longestPage, end - offset + 1);
      const known = Array.from({ length: limit }, (_, step) => rowAt(offset + step)?.id);
      if (known.every((id) => id !== undefined)) ids.push(...known);
      else {
        const read = await queryClient.fetchQuery(
          procedureQuery('library.articles', { filter, sort, offset, limit }),
        );
        ids.push(...read.articles.map(({ id }) => id));
      }
    }
    return ids;
  }

  return {
    total,
    rowAt,
    indexOf,
    idsBetween,
    firstPage,
    showRange: (first: number, last: number) => setRange([first, last]),
  };
}

/** The rows that a list begins with. */
export function firstRowsQuery(filter: ArticleFilter, sort: ArticleSort) {
  return rowsQuery(filter, sort, 0);
}

function rowsQuery(filter: ArticleFilter, sort: ArticleSort, page: number) {
  return procedureQuery('library.articles', { filter, sort, offset: page * pageSize, limit: pageSize });
}

/** Further pages that a range of rows lies in; the first is always read. */
function pagesOf([first, last]: readonly [number, number], total: number): number[] {
  const pages: number[] = [];
  const end = Math.min(last, total - 1);
  for (let page = Math.floor(first / pageSize); page * pageSize <= end; page += 1)
    if (page > 0) pages.push(page);
  return pages;
}
