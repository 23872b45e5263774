import type { SearchFacetName, SearchFilter } from '#shared/contract/searching.ts';

/** The values of a facet that the filter keeps to and keeps out; null where it says nothing of it. */
export function choiceOf(
  { include, exclude }: SearchFilter,
  facet: SearchFacetName,
): { included: readonly string[]; excluded: readonly string[] } | null {
  const included = include?.[facet] ?? [];
  const excluded = exclude?.[facet] ?? [];
  return included.length + excluded.length === 0 ? null : { included, excluded };
}
