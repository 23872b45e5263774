import { type SearchFilter, searchFilter } from '#shared/contract/searching.ts';
import type { Location } from './location.ts';

/** The filters of one value each. */
export type FilterName = Exclude<keyof SearchFilter, 'include' | 'exclude' | 'addedSince'>;

/** Longest query that the core takes. */
export const longestQuery = 10_000;

/** Names in the address; apart from those of the library's list, so that neither filters the other. */
export const filterParams: Record<FilterName, string> = {
  publicationId: 'hitPublication',
  from: 'hitFrom',
  to: 'hitTo',
  kind: 'hitKind',
  status: 'hitStatus',
  tagId: 'hitTag',
};
export const filterNames = Object.keys(filterParams) as FilterName[];

/** The search text in the address, also while other things are shown. */
export function queryOf({ params }: Location): string {
  return (params['q'] ?? '').slice(0, longestQuery);
}

/** The search filter in the address; what cannot be understood is left out. */
export function searchFilterOf({ params }: Location): SearchFilter {
  const entries = filterNames.flatMap((name) => {
    const parsed = searchFilter.shape[name].safeParse(params[filterParams[name]]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(entries) as SearchFilter;
}
