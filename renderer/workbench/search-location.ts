import { type FoldingSwitches, foldingSwitches } from '#shared/contract/search-language.ts';
import {
  type SearchFacetName,
  type SearchFilter,
  searchFacetNames,
  searchFilter,
  type SearchQuestion,
  searchSorts,
} from '#shared/contract/searching.ts';
import type { Location } from './location.ts';

/** Longest query that the core takes. */
export const longestQuery = 10_000;

/** Values of facets that a result is kept to, or that are kept out of it. */
export type FacetChoice = Partial<Record<SearchFacetName, string[]>>;

/** Names in the address; apart from those of the library's list, so that neither filters the other. */
const names = {
  query: 'q',
  from: 'hitFrom',
  to: 'hitTo',
  include: 'hitIn',
  exclude: 'hitNot',
  addedSince: 'hitSince',
  switches: 'hitFold',
  sort: 'hitSort',
} as const;

/** The search text in the address, also while other things are shown. */
export function queryOf({ params }: Location): string {
  return (params[names.query] ?? '').slice(0, longestQuery);
}

/** The search filter in the address; what cannot be understood is left out. */
export function searchFilterOf({ params }: Location): SearchFilter {
  const filter: SearchFilter = {};
  for (const name of ['from', 'to'] as const) {
    const day = searchFilter.shape[name].safeParse(params[names[name]]);
    if (day.success && day.data !== undefined) filter[name] = day.data;
  }
  for (const name of ['include', 'exclude'] as const) {
    const choice = readChoice(params[names[name]]);
    if (choice !== null) filter[name] = choice;
  }
  const since = Number(params[names.addedSince]);
  if (Number.isInteger(since) && since > 0) filter.addedSince = since;
  return filter;
}

/** What counts as equal, as the address says. */
export function switchesOf({ params }: Location): FoldingSwitches {
  const switches = foldingSwitches.parse({});
  for (const entry of (params[names.switches] ?? '').split(',')) {
    const name = entry.replace(/^-/, '');
    if (isSwitch(switches, name)) switches[name] = !entry.startsWith('-');
  }
  return switches;
}

/** The whole question in the address. */
export function questionOf(location: Location): SearchQuestion {
  return {
    query: queryOf(location),
    switches: switchesOf(location),
    filter: searchFilterOf(location) as SearchQuestion['filter'],
    sort: searchSorts.find((sort) => sort === location.params[names.sort]) ?? 'relevance',
  };
}

/** Parameters of an address that asks the question; an empty value takes one away that stood there before. */
export function questionParams({ query, switches, filter, sort }: SearchQuestion): Record<string, string> {
  const standard = foldingSwitches.parse({});
  const changed = (Object.keys(standard) as (keyof FoldingSwitches)[]).filter(
    (name) => switches[name] !== standard[name],
  );
  return {
    [names.query]: query,
    [names.from]: filter.from ?? '',
    [names.to]: filter.to ?? '',
    [names.include]: writeChoice(asChoice(filter)),
    [names.exclude]: writeChoice(filter.exclude ?? {}),
    [names.addedSince]: filter.addedSince === undefined ? '' : String(filter.addedSince),
    [names.switches]: changed.map((name) => (switches[name] ? name : `-${name}`)).join(','),
    [names.sort]: sort === 'relevance' ? '' : sort,
  };
}

/** Questions of scripts may keep to one value by its own name; the screen knows facets only. */
function asChoice({ include, publicationId, kind, tagId, status }: SearchFilter): FacetChoice {
  const choice: FacetChoice = { ...include };
  const single = { publication: publicationId, kind, tag: tagId, status };
  for (const [facet, value] of Object.entries(single) as [keyof typeof single, string | undefined][]) {
    if (value !== undefined) choice[facet] = [...new Set([...(choice[facet] ?? []), value])];
  }
  return choice;
}

function isSwitch(switches: FoldingSwitches, name: string): name is keyof FoldingSwitches {
  return Object.hasOwn(switches, name);
}

function readChoice(text: string | undefined): FacetChoice | null {
  if (text === undefined) return null;
  try {
    const read = searchFilter.shape.include.safeParse(JSON.parse(text));
    return read.success && read.data !== undefined && Object.keys(read.data).length > 0 ? read.data : null;
  } catch {
    return null;
  }
}

function writeChoice(choice: FacetChoice): string {
  const entries = searchFacetNames.flatMap((facet) => {
    const values = choice[facet] ?? [];
    return values.length === 0 ? [] : [[facet, values]];
  });
  return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries));
}
