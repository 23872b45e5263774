import type { ArticleKind } from '#shared/domain/article.ts';
import type { KindEvidence, Words } from '../segment/articles/draft.ts';
import { kindOf } from '../segment/articles/kinds.ts';
import { foldCues } from '../segment/language/fold-cues.ts';
import { leadLength } from '../segment/roles/news-leads.ts';
import { articleText } from './article-text.ts';
import { type HeadRole, isSource, shownText, type LayoutArticle } from './page-layout.ts';

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
    heads: headsOf(article),
    paragraphs: article.paragraphs.filter(isSource).map(({ role, blocks }) => ({
      role,
      parts: blocks.map((block) => wordsOf(shownText(block), block.start)),
    })),
    credits: article.people,
    byline: articleText(article).heads.byline,
  });
}

function headsOf({ heads, written }: LayoutArticle): KindEvidence['heads'] {
  const slots = [
    ['kicker', written.kicker],
    ['headline', written.headline],
    ['deck', written.deck],
    ['byline', written.byline],
    ['author-note', written.authorNote],
  ] as const;
  return [
    // What was written stands above the text, whatever the source has there.
    ...slots.flatMap(([role, text]) => (text === null ? [] : [{ role, part: wordsOf(text, -1) }])),
    ...heads.map((head) => ({
      role: head.role as HeadRole,
      part: wordsOf(shownText(head), head.start),
    })),
  ];
}

function wordsOf(text: string, start: number): Words {
  const fold = foldCues(text);
  return { text, fold, key: fold.replace(/\s+/gu, ''), start, lead: leadLength(fold) };
}
