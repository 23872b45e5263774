import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Place } from '#shared/contract/library.ts';
import type { IssueId, PageId } from '#shared/domain/ids.ts';
import type { Scope } from './location.ts';

export type PlaceAsked = { issueId: IssueId } | { pageId: PageId };

/** Where an issue or a page stands in the library; undefined until it is read, and where nothing is asked. */
export function usePlace(asked: PlaceAsked | null): Place | undefined {
  const options = procedureQuery('library.place', asked ?? { pageId: '' });
  return useQuery({ ...options, enabled: asked !== null }).data;
}

/** What is asked for the place of a scope: only issues and pages stand somewhere. */
export function placeAsked(scope: Scope): PlaceAsked | null {
  if (scope.kind === 'issue') return { issueId: scope.issueId };
  return scope.kind === 'page' ? { pageId: scope.pageId } : null;
}
