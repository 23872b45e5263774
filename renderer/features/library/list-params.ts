import type { Location } from '#renderer/workbench/location.ts';
import { type ArticleFilter, type ArticleSort, articleSortKeys } from '#shared/contract/library.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { tagId } from '#shared/domain/ids.ts';

/** Which articles the location asks for. */
export function filterOf({ scope, params }: Location): ArticleFilter {
  const tag = tagId.safeParse(params.tag);
  return {
    ...scopeFilter(scope),
    kind: articleKinds.find((kind) => kind === params.kind),
    status: articleStatuses.find((status) => status === params.status),
    tagId: tag.success ? tag.data : undefined,
  };
}

/** Whether more than the place in the library narrows the list. */
export function isFiltered({ kind, status, tagId: tag }: ArticleFilter): boolean {
  return kind !== undefined || status !== undefined || tag !== undefined;
}

/** Parameters that take every filter away. */
export const noFilters = { kind: '', status: '', tag: '' };

/** In which order the location asks for them: `sort=chars` or, falling, `sort=-chars`. */
export function sortOf({ params }: Location): ArticleSort {
  const text = params.sort ?? '';
  const by = articleSortKeys.find((key) => key === text.replace(/^-/, ''));
  return { by: by ?? 'order', direction: text.startsWith('-') ? 'descending' : 'ascending' };
}

/** The parameter that `sortOf` reads. */
export function sortParam({ by, direction }: ArticleSort): string {
  const name = direction === 'descending' ? `-${by}` : by;
  return name === 'order' ? '' : name;
}

function scopeFilter(scope: Location['scope']): ArticleFilter {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'trash':
      return { trashed: true };
    case 'publication':
      return { publicationId: scope.publicationId };
    case 'year':
      return { publicationId: scope.publicationId, year: scope.year };
    case 'issue':
      return { issueId: scope.issueId };
    case 'page':
      return { pageId: scope.pageId };
  }
}
