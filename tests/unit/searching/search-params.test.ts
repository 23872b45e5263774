import { describe, expect, it } from 'vitest';
import {
  changeQuestion,
  clearFilters,
  isFiltered,
  setDates,
  showQuery,
  toggleFacetValue,
} from '#renderer/features/searching/search-params.ts';
import { queryOf, questionOf, searchFilterOf, switchesOf } from '#renderer/workbench/search-location.ts';
import { formatLocation, homeLocation, type Location, parseLocation } from '#renderer/workbench/location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';

const publicationId = '018f0000-0000-7000-8000-000000000001';

/** A workbench that only goes places, through the address as the real one does. */
function traveller(start: Location = homeLocation) {
  let location = start;
  const workbench = {
    location: () => location,
    navigate(change: Partial<Location>) {
      const next = { ...location, ...change, params: { ...location.params, ...change.params } };
      location = parseLocation(formatLocation(next));
    },
  } as unknown as Workbench;
  return { workbench, now: () => location };
}

describe('a search in the address', () => {
  it('comes back as it was: query with its spaces and signs, filters and all', () => {
    const { workbench, now } = traveller();
    const query = ' 工会  "GDP 5%" a&b=c#?𠮷 ';
    showQuery(workbench, query);
    setDates(workbench, { from: '2022', to: '2022-10' });
    toggleFacetValue(workbench, 'include', 'publication', publicationId);
    toggleFacetValue(workbench, 'include', 'kind', 'news');
    toggleFacetValue(workbench, 'include', 'kind', 'feature');
    toggleFacetValue(workbench, 'exclude', 'column', '文艺, {副刊}&"一"');
    expect(now().list).toBe('search');
    expect(queryOf(now())).toBe(query);
    expect(searchFilterOf(now())).toEqual({
      from: '2022',
      to: '2022-10',
      include: { publication: [publicationId], kind: ['news', 'feature'] },
      exclude: { column: ['文艺, {副刊}&"一"'] },
    });
    toggleFacetValue(workbench, 'include', 'kind', 'news');
    toggleFacetValue(workbench, 'include', 'publication', publicationId);
    toggleFacetValue(workbench, 'exclude', 'kind', 'feature');
    expect(searchFilterOf(now())).toEqual({
      from: '2022',
      to: '2022-10',
      exclude: { kind: ['feature'], column: ['文艺, {副刊}&"一"'] },
    });
    clearFilters(workbench);
    expect(searchFilterOf(now())).toEqual({});
    expect(isFiltered(questionOf(now()))).toBe(false);
    expect(queryOf(now())).toBe(query);
  });

  it('keeps the switches that differ from the usual, and the order', () => {
    const { workbench, now } = traveller();
    showQuery(workbench, '工会');
    const usual = switchesOf(now());
    changeQuestion(workbench, { switches: { ...usual, script: false, numerals: true }, sort: 'longest' });
    expect(now().params['hitFold']).toBe('-script,numerals');
    expect(questionOf(now())).toEqual({
      query: '工会',
      switches: { ...usual, script: false, numerals: true },
      filter: {},
      sort: 'longest',
    });
    changeQuestion(workbench, { switches: usual, sort: 'relevance' });
    expect(now().params).toEqual({ q: '工会' });
  });

  it('leaves out what it does not understand', () => {
    const location = parseLocation(
      '#/all?list=search&q=工&hitIn=%7B&hitNot=[1]&hitFrom=yesterday&hitSort=up&hitTo=2022&hitSince=x&hitFold=__proto__,-width',
    );
    expect(searchFilterOf(location)).toEqual({ to: '2022' });
    const { sort, switches } = questionOf(location);
    expect(sort).toBe('relevance');
    expect(switches).toEqual({ ...switchesOf(homeLocation), width: false });
  });

  it('gives way to the list of the library when the query is emptied', () => {
    const { workbench, now } = traveller();
    showQuery(workbench, '工会');
    showQuery(workbench, '');
    expect(now()).toEqual(homeLocation);
  });
});
