import type { ArticleSort } from '#shared/contract/library.ts';

export type SortKey = ArticleSort['by'];

/** Columns of the article list, in their order; CSS hides the less needed ones where the pane is narrow. */
export const articleColumns = [
  'headline',
  'byline',
  'kind',
  'date',
  'page',
  'chars',
  'status',
] as const satisfies readonly SortKey[];

/** The keys by which the list can be sorted, columns or not. */
export const sortKeys = ['order', ...articleColumns, 'updated'] as const satisfies readonly SortKey[];
