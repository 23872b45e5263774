import type { KindEvidence, Words } from '../segment/articles/draft.ts';
import { foldCues } from '../segment/language/fold-cues.ts';
import { leadLength } from '../segment/roles/news-leads.ts';
import { type HeadRole, isSource, shownText, type LayoutArticle } from './page-layout.ts';

/** The heads and paragraphs of an article of the review, as what reads kinds and names looks at them. */
export function wordsOfArticle(article: LayoutArticle): Pick<KindEvidence, 'heads' | 'paragraphs'> {
  return {
    heads: headsOf(article),
    paragraphs: article.paragraphs.filter(isSource).map(({ role, blocks }) => ({
      role,
      parts: blocks.map((block) => wordsOf(shownText(block), block.start)),
    })),
  };
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
