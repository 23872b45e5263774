import type { ArticleKind } from '#shared/domain/article.ts';
import { kindOf } from '../segment/articles/kinds.ts';
import { articleText } from './article-text.ts';
import type { LayoutArticle } from './page-layout.ts';
import { wordsOfArticle } from './words-of-article.ts';

/**
 * Weighs anew what kind of text an article is whose blocks have changed. A kind that its earlier text did not tell was
 * chosen by a person, or told by more than the text: it stays. Changes the given article.
 */
export function weighKind(article: LayoutArticle, earlier: LayoutArticle | undefined): void {
  const isChosen =
    earlier !== undefined && (article.kind !== earlier.kind || toldKind(earlier) !== earlier.kind);
  if (!isChosen) article.kind = toldKind(article);
}

/** The kind that the import would give an article by its heads, its text and its people. */
export function toldKind(article: LayoutArticle): ArticleKind {
  return kindOf({
    ...wordsOfArticle(article),
    credits: article.people,
    byline: articleText(article).heads.byline,
  });
}
