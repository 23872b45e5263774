import type {
  Continuation,
  ContinuationReason,
  ContinuationState,
  OpenContinuation,
} from '#shared/contract/continuations.ts';
import type { NearDuplicate, NearDuplicateChoice } from '#shared/contract/near-duplicates.ts';
import type { ContinuationMark } from '../importing/continuation-marks.ts';

export type PlacedMark = ContinuationMark & { sourceId: string; pageId: string };

/** An article as far as it matters whether it goes on elsewhere or has begun there. */
export type LinkableArticle = {
  id: string;
  pageId: string;
  pageNumber: string | null;
  headline: string | null;
  kicker: string | null;
  /** First and last characters of its plain text. */
  head: string;
  tail: string;
};

export type ContinuationRecord = {
  id: string;
  fromArticleId: string;
  toArticleId: string;
  state: ContinuationState;
  reasons: ContinuationReason[];
};

/** Pages that are almost the same, and articles that go on on another page. */
export type PageLinkReader = {
  /** Pages whose text has still to be read for fingerprint and marks, the oldest first. */
  waitingPages(limit: number): string[];
  /** Pages that share bands with these, those that share most first. */
  alikePages(bands: readonly number[], limit: number): string[];
  nearDuplicates(limit: number): { total: number; pairs: NearDuplicate[] };
  nearDuplicate(id: string): { earlierPageId: string; laterPageId: string };
  /** Ids of the page's articles outside the trash. */
  articlesOfPage(pageId: string): string[];
  pagesInIssue(issueId: string): number;
  marksOfIssue(issueId: string): PlacedMark[];
  linkableArticles(issueId: string): LinkableArticle[];
  continuationsOfIssue(issueId: string): ContinuationRecord[];
  continuationsOf(articleId: string): Continuation[];
  proposedContinuations(limit: number): { total: number; continuations: OpenContinuation[] };
  continuation(id: string): Omit<ContinuationRecord, 'reasons'>;
};

export type PageLinkWriter = PageLinkReader & {
  /** Keeps what was read from a page's text; the page waits no longer. */
  notePage(
    pageId: string,
    note: { shingles: number; bands: readonly number[]; marks: readonly Omit<PlacedMark, 'pageId'>[] },
  ): void;
  /** Does nothing where the two are a pair already, in whatever order. */
  addNearDuplicate(pair: {
    id: string;
    earlierPageId: string;
    laterPageId: string;
    similarity: number;
    at: number;
  }): void;
  decideNearDuplicate(id: string, kept: NearDuplicateChoice): void;
  addContinuation(link: ContinuationRecord & { score: number; at: number }): void;
  setContinuationState(id: string, state: ContinuationState): void;
  removeContinuation(id: string): void;
};
