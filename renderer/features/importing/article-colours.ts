import type { ArticleId } from '#shared/domain/ids.ts';

const palette = ['blue', 'orange', 'green', 'purple', 'teal', 'pink', 'yellow', 'red'] as const;

/** Colours by which the articles of a page are told apart; neighbours never share one. */
export function articleColours(articleIds: readonly ArticleId[]): ReadonlyMap<ArticleId, string> {
  return new Map(articleIds.map((id, index) => [id, palette[index % palette.length] ?? 'grey']));
}
