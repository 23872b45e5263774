import { BULLET } from '../roles/cues.ts';
import { noCredits } from '../facts/byline.ts';
import type { Credits } from '../facts/byline.ts';
import type { ArticleKind, HeadRole, IssueCode, ParagraphRole } from '../page-split.ts';
import type { Part } from '../roles/roles.ts';

export interface DraftHead {
  role: HeadRole;
  part: Part;
}

export interface DraftParagraph {
  role: ParagraphRole;
  /** Fragments in reading order. */
  parts: Part[];
}

export interface DraftIssue {
  code: IssueCode;
  /** UTF-16 offset. */
  at: number;
  message: string;
}

/** An article while the page is being put together; offsets are UTF-16 offsets of the source. */
export interface Draft {
  kind: ArticleKind;
  column: string | null;
  heads: DraftHead[];
  paragraphs: DraftParagraph[];
  credits: Credits;
  byline: string | null;
  truncated: boolean;
  joins: { at: number; score: number }[];
  issues: DraftIssue[];
  /** Weak evidence against what was decided, each between 0 and 1; lowers the confidence. */
  doubts: number[];
}

/** The words of a head or of a fragment, and where the source has them. */
export type Words = Pick<Part, 'text' | 'fold' | 'key' | 'start' | 'lead'>;

/** What tells the kind of an article: its heads, its text and who signs, as the import or the review has them. */
export interface KindEvidence {
  heads: readonly { role: HeadRole; part: Words }[];
  paragraphs: readonly { role: ParagraphRole; parts: readonly Words[] }[];
  credits: Omit<Credits, 'sure'>;
  byline: string | null;
}

export function emptyDraft(): Draft {
  return {
    kind: 'news',
    column: null,
    heads: [],
    paragraphs: [],
    credits: noCredits(),
    byline: null,
    truncated: false,
    joins: [],
    issues: [],
    doubts: [],
  };
}

export function headText(draft: Pick<KindEvidence, 'heads'>, role: HeadRole): string | null {
  const texts = draft.heads
    .filter((head) => head.role === role)
    .map((head) => (role === 'headline' ? head.part.text.replace(BULLET, '') : head.part.text));
  return texts.length > 0 ? texts.join(' ') : null;
}

/** The paragraphs that are read as text: no captions, no credits. */
export function bodyOf<Paragraph extends Pick<DraftParagraph, 'role'>>(draft: {
  paragraphs: readonly Paragraph[];
}): Paragraph[] {
  return draft.paragraphs.filter((paragraph) => paragraph.role !== 'caption' && paragraph.role !== 'credit');
}
