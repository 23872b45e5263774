import type { Location } from '#renderer/workbench/location.ts';
import { type FacetChoice, questionOf, questionParams } from '#renderer/workbench/search-location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { SearchFacetName, SearchQuestion } from '#shared/contract/searching.ts';

export const searchViews = ['list', 'lines', 'time', 'compare'] as const;
export type SearchView = (typeof searchViews)[number];

/** How a result is looked at; kept in the address beside the question. */
const viewParams = [
  'hitView',
  'hitOpen',
  'lineSort',
  'timeBy',
  'timeWith',
  'timeShare',
  'with',
  'saved',
  'seen',
] as const;
export type ViewParam = (typeof viewParams)[number];

export function searchViewOf({ params }: Location): SearchView {
  return searchViews.find((view) => view === params['hitView']) ?? 'list';
}

/** Sets how the result is looked at; an empty value goes back to the usual. */
export function setViewParams(
  { navigate }: Workbench,
  change: Partial<Record<ViewParam, string>>,
  options: { replace?: boolean } = { replace: true },
): void {
  navigate({ params: change }, options);
}

/** Shows what a query finds; an empty one leaves the results for the library's list. */
export function showQuery({ location, navigate }: Workbench, query: string): void {
  if (query === '') navigate({ list: 'library', params: { q: '' } }, { replace: true });
  else navigate({ list: 'search', params: { q: query } }, { replace: location().list === 'search' });
}

/** Changes parts of the question and keeps the others. */
export function changeQuestion(workbench: Workbench, change: Partial<SearchQuestion>): void {
  const question = { ...questionOf(workbench.location()), ...change };
  workbench.navigate({ list: 'search', params: questionParams(question) });
}

/** Shows a question as a whole, looked at as a list. */
export function showQuestion(
  { navigate }: Workbench,
  question: SearchQuestion,
  view: Partial<Record<ViewParam, string>> = {},
): void {
  const usual = Object.fromEntries(viewParams.map((name) => [name, '']));
  navigate({ list: 'search', params: { ...usual, ...questionParams(question), ...view } });
}

export type DateRange = { from?: string | undefined; to?: string | undefined };

/** Keeps the result to days, months or years; an end that is left out is open. */
export function setDates(workbench: Workbench, { from, to }: DateRange): void {
  const { from: _from, to: _to, ...rest } = questionOf(workbench.location()).filter;
  changeQuestion(workbench, {
    filter: { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  });
}

/** Keeps the result to a value of a facet, or keeps the value out; a second time takes that back. */
export function toggleFacetValue(
  workbench: Workbench,
  side: 'include' | 'exclude',
  facet: SearchFacetName,
  value: string,
): void {
  const { include = {}, exclude = {}, ...rest } = questionOf(workbench.location()).filter;
  const other = side === 'include' ? 'exclude' : 'include';
  const sides = { include, exclude };
  const had = sides[side][facet]?.includes(value) === true;
  sides[side] = had ? without(sides[side], facet, value) : withValue(sides[side], facet, value);
  sides[other] = without(sides[other], facet, value);
  changeQuestion(workbench, { filter: { ...rest, ...sides } });
}

export function clearFilters(workbench: Workbench): void {
  changeQuestion(workbench, { filter: {} });
}

/** Whether anything narrows the result besides its query. */
export function isFiltered({ filter }: SearchQuestion): boolean {
  return Object.values(filter).some(
    (value) => typeof value !== 'object' || Object.values(value).some((values) => (values?.length ?? 0) > 0),
  );
}

function withValue(choice: FacetChoice, facet: SearchFacetName, value: string): FacetChoice {
  return { ...choice, [facet]: [...(choice[facet] ?? []), value] };
}

function without(choice: FacetChoice, facet: SearchFacetName, value: string): FacetChoice {
  const { [facet]: values = [], ...rest } = choice;
  const left = values.filter((other) => other !== value);
  return left.length === 0 ? rest : { ...rest, [facet]: left };
}
