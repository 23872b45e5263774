import { COLUMN_INTRO, DOCUMENT_HEAD, LIST_HEAD, NOTICE_HEAD } from './cues.ts';
import { bodyOf, headText } from './draft.ts';
import type { Draft } from './draft.ts';
import type { ArticleKind } from './page-split.ts';

/** The kind of an article by its opening, its byline and what its heads say. */
export function kindOf(draft: Draft): ArticleKind {
  const paragraphs = bodyOf(draft);
  const headline = headText(draft, 'headline') ?? '';
  const deck = headText(draft, 'deck') ?? '';
  const first = paragraphs[0]?.parts[0];
  const headFold = draft.heads.map((head) => head.part.fold).join(' ');
  if (COLUMN_INTRO.test(headline)) return 'column-intro';
  if (paragraphs.length === 0 && draft.paragraphs.length > 0) return 'photo-news';
  if ((first?.lead ?? 0) > 0) return 'news';
  if (DOCUMENT_HEAD.test(headline) || DOCUMENT_HEAD.test(deck)) return 'document';
  if (NOTICE_HEAD.test(headline)) return 'notice';
  if (LIST_HEAD.test(headline)) return 'list';
  if (draft.credits.authors.length > 0 || /评论员|作者/.test(headFold)) return 'commentary';
  if (draft.credits.reporters.length > 0) return 'feature';
  return 'feature';
}
