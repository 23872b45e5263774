import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import {
  type SearchFacetName,
  type SearchFacets,
  searchFacetNames,
  type SearchQuestion,
} from '#shared/contract/searching.ts';
import { choiceOf } from './facet-choice.ts';

/** Months are counted once the result is kept to few years: before, they would be a list without end. */
const usual = searchFacetNames.filter((name) => name !== 'month');

/**
 * Counts by facet over the whole result; those of a facet with a choice as they would be without it, so that further
 * values can be added.
 */
export function useResultFacets(question: SearchQuestion, isReady: boolean): SearchFacets | undefined {
  const { filter } = question;
  const isYearChosen = (filter.include?.year?.length ?? 0) > 0 || filter.from !== undefined;
  const facets: SearchFacetName[] = isYearChosen ? [...searchFacetNames] : usual;
  const all = useQuery({
    ...procedureQuery('searching.search', { ...question, limit: 1, facets }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  const chosen = facets.filter((name) => choiceOf(filter, name) !== null);
  const free = useQueries({
    queries: chosen.map((name) => ({
      ...procedureQuery('searching.search', {
        ...question,
        filter: withoutFacet(filter, name),
        limit: 1,
        facets: [name],
      }),
      placeholderData: keepPreviousData,
    })),
  });
  if (all.data?.facets === undefined) return undefined;
  const counts: SearchFacets = { ...all.data.facets };
  for (const [index, name] of chosen.entries()) {
    const values = free[index]?.data?.facets?.[name];
    if (values !== undefined) counts[name] = values;
  }
  return counts;
}

function withoutFacet(filter: SearchQuestion['filter'], name: SearchFacetName): SearchQuestion['filter'] {
  const { [name]: _included, ...include } = filter.include ?? {};
  const { [name]: _excluded, ...exclude } = filter.exclude ?? {};
  return { ...filter, include, exclude };
}
