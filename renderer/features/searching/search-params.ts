import type { Location } from '#renderer/workbench/location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { type SearchFilter, searchFilter, searchSorts } from '#shared/contract/searching.ts';

export type SearchSort = (typeof searchSorts)[number];
export type FilterName = keyof SearchFilter;

/** Longest query that the core takes. */
export const longestQuery = 10_000;

/** Names in the address; apart from those of the library's list, so that neither filters the other. */
const filterParams: Record<FilterName, string> = {
  publicationId: 'hitPublication',
  from: 'hitFrom',
  to: 'hitTo',
  kind: 'hitKind',
  status: 'hitStatus',
  tagId: 'hitTag',
};
const filterNames = Object.keys(filterParams) as FilterName[];
const sortParam = 'hitSort';

export function queryOf({ params }: Location): string {
  return (params['q'] ?? '').slice(0, longestQuery);
}

/** The filter in the address; what cannot be understood is left out. */
export function searchFilterOf({ params }: Location): SearchFilter {
  const entries = filterNames.flatMap((name) => {
    const parsed = searchFilter.shape[name].safeParse(params[filterParams[name]]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(entries) as SearchFilter;
}

export function searchSortOf({ params }: Location): SearchSort {
  return searchSorts.find((sort) => sort === params[sortParam]) ?? 'relevance';
}

/** Shows what a query finds; an empty one leaves the results for the library's list. */
export function showQuery({ location, navigate }: Workbench, query: string): void {
  if (query === '') navigate({ list: 'library', params: { q: '' } }, { replace: true });
  else navigate({ list: 'search', params: { q: query } }, { replace: location().list === 'search' });
}

/** Sets filters; undefined takes one away. */
export function setFilters(
  { navigate }: Workbench,
  change: Partial<Record<FilterName, string | undefined>>,
): void {
  const names = filterNames.filter((name) => name in change);
  navigate({ params: Object.fromEntries(names.map((name) => [filterParams[name], change[name] ?? ''])) });
}

export function clearFilters(workbench: Workbench): void {
  setFilters(workbench, Object.fromEntries(filterNames.map((name) => [name, undefined])));
}

export function setSearchSort({ navigate }: Workbench, sort: SearchSort): void {
  navigate({ params: { [sortParam]: sort === 'relevance' ? '' : sort } }, { replace: true });
}
