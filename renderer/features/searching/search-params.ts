import type { Location } from '#renderer/workbench/location.ts';
import { type FilterName, filterNames, filterParams } from '#renderer/workbench/search-location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { searchSorts } from '#shared/contract/searching.ts';

export type SearchSort = (typeof searchSorts)[number];

const sortParam = 'hitSort';

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
