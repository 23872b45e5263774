import type { ImportDoubtCode } from '#shared/domain/import-doubt.ts';

/** Start and end in Unicode code points of the decoded text, end exclusive. */
export type Span = [start: number, end: number];

export type ArticleKind =
  | 'news'
  | 'feature'
  | 'commentary'
  | 'document'
  | 'photo-news'
  | 'column-intro'
  | 'notice'
  | 'advert'
  | 'list';

export type ParagraphRole = 'body' | 'subhead' | 'caption' | 'credit' | 'list-item' | 'quote';

export type HeadRole = 'kicker' | 'headline' | 'deck' | 'byline' | 'column-title' | 'author-note';

export type UnplacedRole = 'furniture' | 'column-title' | 'headline' | 'caption' | 'credit' | 'fragment';

export type IssueCode = ImportDoubtCode;

export interface SplitParagraph {
  role: ParagraphRole;
  /** Cleaned text: unwrapped, stray blanks removed, characters otherwise as they came. */
  text: string;
  /** One span, or several in reading order where fragments were joined. */
  spans: Span[];
}

export interface SplitHead {
  role: HeadRole;
  text: string;
  /** Several where a head was read across two columns and its pieces stand apart in the source. */
  spans: Span[];
}

export interface SplitIssue {
  code: IssueCode;
  /** Code point offset of the place that the issue is about. */
  at: number;
  message: string;
}

export interface SplitArticle {
  kind: ArticleKind;
  column: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  byline: string | null;
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  authors: string[];
  authorNote: string | null;
  truncated: boolean;
  /** From 0 to 1. */
  confidence: number;
  headSpans: Span[];
  /** The same spans, head by head, in the same order. */
  headRoles: SplitHead[];
  paragraphs: SplitParagraph[];
  /** Closed seams: `at` is where the later fragment begins in the source. */
  joins: { at: number; score: number }[];
  issues: SplitIssue[];
}

export interface SplitUnplaced {
  role: UnplacedRole;
  text: string;
  spans: Span[];
}

export interface SplitPageFacts {
  publication: { value: string; confidence: number; evidence: string } | null;
  title: string | null;
  number: string | null;
  /** EDTF level 1, with the words that tell it; null where nothing tells. */
  date: { edtf: string; evidence: string } | null;
}

/** What the importer makes of one page: the answer of `baoku segment` without its `source`. */
export interface PageSplit {
  page: SplitPageFacts;
  articles: SplitArticle[];
  unplaced: SplitUnplaced[];
}
