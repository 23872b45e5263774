import { describe, expect, it } from 'vitest';
import { likeliestPlace, placesOf } from '#renderer/features/replacing/replace-place.ts';
import { parseLocation } from '#renderer/workbench/location.ts';
import { createSelection } from '#renderer/workbench/selection.ts';
import type { ArticleId } from '#shared/domain/ids.ts';

const issue = '018f0000-0000-7000-8000-000000000001';
const articles = [
  '018f0000-0000-7000-8000-0000000000a1',
  '018f0000-0000-7000-8000-0000000000a2',
] as ArticleId[];
const search = '#/all?list=search&q=工会';

function likeliest(hash: string, selected: readonly ArticleId[]): string | null {
  const selection = createSelection();
  selection.set(selected);
  return likeliestPlace({ location: () => parseLocation(hash), selection } as Parameters<
    typeof likeliestPlace
  >[0]);
}

describe('where something is replaced', () => {
  it('is in several selected articles, else in the search, the issue, or the one that is selected', () => {
    expect(likeliest(search, articles)).toBe('selection');
    expect(likeliest(search, articles.slice(0, 1))).toBe('search');
    expect(likeliest(`#/issue/${issue}`, articles.slice(0, 1))).toBe(`issue-${issue}`);
    expect(likeliest(`#/all?work=issue/${issue}`, [])).toBe(`issue-${issue}`);
    expect(likeliest('#/all', articles.slice(0, 1))).toBe('selection');
    expect(likeliest('#/all?q=工会', [])).toBeNull();
  });

  it('may be any of those that there are', () => {
    const places = placesOf(parseLocation(search), articles, `issue-${issue}`);
    expect(places.map(({ key }) => key)).toEqual(['search', `issue-${issue}`, 'selection']);
    expect(places[1]?.scope).toEqual({ issueId: issue });
    expect(places[2]?.scope).toEqual({ articleIds: articles });
    expect(placesOf(parseLocation('#/all'), [], 'issue-nonsense')).toEqual([]);
  });
});
