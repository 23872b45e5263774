import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { FilterName } from '#renderer/workbench/search-location.ts';
import type { SearchFacets, SearchFilter } from '#shared/contract/searching.ts';

/** Counts of a result as it would be without the named filters, so that another value can be chosen in their place. */
export function useFacets(
  query: string,
  filter: SearchFilter,
  without: readonly FilterName[],
): SearchFacets | undefined {
  const kept = Object.fromEntries(
    Object.entries(filter).filter(([name]) => !without.includes(name as FilterName)),
  );
  const result = useQuery({
    ...procedureQuery('searching.search', { query, filter: kept, limit: 1, facets: true }),
    placeholderData: keepPreviousData,
  });
  return result.data?.facets;
}
