import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { SearchHit, SearchQuestion } from '#shared/contract/searching.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { useShownPages } from './use-shown-pages.ts';

/** A little more than a screen: snippets are made for these rows only. */
export const hitsAPage = 20;
const longestPage = 500;

/** The hits of a question, read page by page as they come into view; the ones before stay until the new ones are there. */
export function useSearchHits(question: SearchQuestion) {
  const queryClient = useQueryClient();
  const isAsked = question.query.trim() !== '';
  const pageOf = (page: number) =>
    procedureQuery('searching.search', { ...question, offset: page * hitsAPage, limit: hitsAPage });
  const firstPage = useQuery({ ...pageOf(0), enabled: isAsked, placeholderData: keepPreviousData });
  const total = isAsked ? (firstPage.data?.total ?? 0) : 0;
  const { pages, showRange } = useShownPages(total, hitsAPage);
  const loaded = useQueries({
    queries: pages.map((page) => ({ ...pageOf(page), placeholderData: keepPreviousData })),
  });

  function hitAt(index: number): SearchHit | undefined {
    const page = Math.floor(index / hitsAPage);
    const data = page === 0 ? firstPage.data : loaded[pages.indexOf(page)]?.data;
    return data?.hits[index % hitsAPage];
  }

  /** Ids of the hits from one index to another, in either direction and both included; reads what is missing. */
  async function idsBetween(from: number, to: number): Promise<ArticleId[]> {
    const end = Math.min(Math.max(from, to), total - 1);
    const ids: ArticleId[] = [];
    for (let offset = Math.min(from, to); offset <= end; offset += longestPage) {
      const limit = Math.min(longestPage, end - offset + 1);
      const known = Array.from({ length: limit }, (_, step) => hitAt(offset + step)?.articleId);
      if (known.every((id) => id !== undefined)) ids.push(...known);
      else {
        const read = await queryClient.fetchQuery(
          procedureQuery('searching.search', { ...question, offset, limit }),
        );
        ids.push(...read.hits.map(({ articleId }) => articleId));
      }
    }
    return ids;
  }

  return { total, hitAt, idsBetween, firstPage, showRange };
}
