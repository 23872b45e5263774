import { type Location, workOf } from '#renderer/workbench/location.ts';
import { queryOf, questionOf } from '#renderer/workbench/search-location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { ReplaceScope } from '#shared/contract/replacing.ts';
import { type ArticleId, type IssueId, issueId } from '#shared/domain/ids.ts';

/** Where something is to be replaced; the id of the work view `replace` is its key. */
export type ReplacePlace = { key: string; scope: ReplaceScope } & (
  | { kind: 'search'; query: string }
  | { kind: 'issue' }
  | { kind: 'selection'; count: number }
);

/** The places that there are from where the user is. */
export function placesOf(
  location: Location,
  selected: readonly ArticleId[],
  key: string | null,
): readonly ReplacePlace[] {
  const places: ReplacePlace[] = [];
  const query = queryOf(location).trim();
  if (location.list === 'search' && query !== '')
    places.push({ kind: 'search', key: 'search', query, scope: { question: questionOf(location) } });
  const issue = issueOf(key) ?? (location.scope.kind === 'issue' ? location.scope.issueId : null);
  if (issue !== null) places.push({ kind: 'issue', key: issueKey(issue), scope: { issueId: issue } });
  if (selected.length > 0)
    places.push({
      kind: 'selection',
      key: 'selection',
      count: selected.length,
      scope: { articleIds: [...selected] },
    });
  return places;
}

export function issueKey(id: IssueId): string {
  return `issue-${id}`;
}

function issueOf(key: string | null): IssueId | null {
  const read = issueId.safeParse(/^issue-(.+)$/.exec(key ?? '')?.[1]);
  return read.success ? read.data : null;
}

/** Several selected articles count for more than a search, that one for more than an issue; a single one is mostly only looked at. */
export function likeliestPlace({ location, selection }: Workbench): string | null {
  const here = location();
  const selected = selection.get();
  const work = workOf(here);
  const shownIssue = work.view === 'issue' && work.id !== null ? `issue-${work.id}` : null;
  const keys = placesOf(here, selected, shownIssue).map(({ key }) => key);
  if (selected.length > 1) return 'selection';
  return keys[0] ?? null;
}
