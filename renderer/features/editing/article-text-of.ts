import type { ArticleText } from '#renderer/editor/head-slots.ts';

/** The text of an article or revision as the library gives it. */
export function articleTextOf({ heads, authorNote, body }: ArticleText): ArticleText {
  return { heads, authorNote, body };
}
