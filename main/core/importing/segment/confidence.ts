import { bodyOf, headText } from './articles/draft.ts';
import type { Draft, DraftIssue } from './articles/draft.ts';

const ISSUE_COST: Record<string, number> = {
  'text-missing': 0.06,
  'headline-missing': 0.25,
  'body-missing': 0.45,
  'fragment-unplaced': 0.12,
  'seam-doubtful': 0.08,
  'columns-parted': 0.08,
  'names-doubtful': 0.08,
  'headline-doubtful': 0.1,
  'kind-doubtful': 0.06,
};

/** The doubts in the order in which an editor's answer helps most. */
export function rankIssues(issues: readonly DraftIssue[]): DraftIssue[] {
  return issues.toSorted((a, b) => (ISSUE_COST[b.code] ?? 0) - (ISSUE_COST[a.code] ?? 0) || a.at - b.at);
}

/** How sure the split is of an article, from 0 to 1: one minus what each doubt costs, each taken from what is left. */
export function confidenceOf(draft: Draft): number {
  let left = 0.97;
  for (const issue of draft.issues) left *= 1 - (ISSUE_COST[issue.code] ?? 0.1);
  for (const doubt of draft.doubts) left *= 1 - doubt;
  const length = bodyOf(draft).reduce(
    (sum, paragraph) => sum + paragraph.parts.reduce((n, part) => n + part.key.length, 0),
    0,
  );
  if (length < 60 && draft.kind === 'news') left *= 0.8;
  if (headText(draft, 'headline') === null && draft.kind !== 'photo-news' && draft.kind !== 'column-intro')
    left *= 0.8;
  return Math.round(left * 100) / 100;
}
