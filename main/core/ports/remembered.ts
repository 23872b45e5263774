import type { RememberedDecision } from '#shared/contract/page-review.ts';

export type NewDecision = Pick<RememberedDecision, 'kind' | 'text' | 'role' | 'part'>;
export type RememberedUse = { decisionId: string; blockId: string | null; articleId: string | null };

export type RememberedReader = {
  /** The latest first. */
  ofPublication(publicationId: string): RememberedDecision[];
  usesOnPage(pageId: string): RememberedUse[];
};
export type RememberedWriter = RememberedReader & {
  /** A decision about the same line or name takes the place of the earlier one. */
  remember(publicationId: string, decision: NewDecision & { id: string; at: number; actor: string }): void;
  /** Returns how many were there. */
  forget(ids: readonly string[]): number;
  noteUse(pageId: string, use: RememberedUse): void;
};
