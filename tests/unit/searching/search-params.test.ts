import { describe, expect, it } from 'vitest';
import { searchSortOf, setFilters, showQuery } from '#renderer/features/searching/search-params.ts';
import { queryOf, searchFilterOf } from '#renderer/workbench/search-location.ts';
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
    setFilters(workbench, { publicationId, from: '2022', to: '2022-10', kind: 'news' });
    expect(now().list).toBe('search');
    expect(queryOf(now())).toBe(query);
    expect(searchFilterOf(now())).toEqual({ publicationId, from: '2022', to: '2022-10', kind: 'news' });
    setFilters(workbench, { kind: undefined });
    expect(searchFilterOf(now())).toEqual({ publicationId, from: '2022', to: '2022-10' });
  });

  it('leaves out what it does not understand', () => {
    const location = parseLocation(
      '#/all?list=search&q=工&hitKind=poem&hitFrom=yesterday&hitTag=7&hitSort=up&hitStatus=final',
    );
    expect(searchFilterOf(location)).toEqual({ status: 'final' });
    expect(searchSortOf(location)).toBe('relevance');
  });

  it('gives way to the list of the library when the query is emptied', () => {
    const { workbench, now } = traveller();
    showQuery(workbench, '工会');
    showQuery(workbench, '');
    expect(now()).toEqual(homeLocation);
  });
});
