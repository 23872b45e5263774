import type { Comparison } from '#shared/contract/editing.ts';
import { compareTexts } from '#shared/document/compare-texts.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import type { ArticleText } from '#core/ports/store.ts';

type Run = Comparison['parts'][number]['runs'][number];

/** What was changed at a place: text put in, taken out, or both; `part` names a head, or is `body`. */
export type TextChange = {
  part: Comparison['parts'][number]['part'];
  /** Of the body; null before its first paragraph, and for heads. */
  paragraph: number | null;
  /** UTF-16 units of the text as it is now; -1 for a paragraph that is no more, behind the one before it. */
  from: number;
  to: number;
  removed: string;
  added: string;
  /** A whole paragraph was put in or taken out. */
  isWhole: boolean;
};

/** Fewer characters that stayed between two changes do not part them. */
const leastKept = 2;
/** A paragraph of which less stayed was rewritten. */
const leastShare = 0.3;

/** What has been changed from one text of an article to the other, in the order of the latter. */
export function textChanges(before: ArticleText, now: ArticleText): TextChange[] {
  // A paragraph without text has no part in the comparison.
  const places = documentParagraphs(now.body).flatMap(({ text }, index) => (text === '' ? [] : [index]));
  let next = 0;
  return compareTexts(before, now).parts.flatMap(({ part, runs }): TextChange[] => {
    const isThere = runs.some(({ change }) => change !== 'removed');
    const isBody = part === 'body';
    const before = isBody ? (places[next - 1] ?? null) : null;
    const paragraph = isBody && isThere ? (places[next] ?? null) : before;
    if (isBody && isThere) next += 1;
    const removed = textOf(runs, 'added');
    const added = textOf(runs, 'removed');
    const kept = runs.reduce((sum, { change, text }) => sum + (change === 'kept' ? text.length : 0), 0);
    // What stands behind the paragraph before it has no place of its own.
    const from = isThere ? 0 : -1;
    return isBody && kept < leastShare * Math.max(removed.length, added.length)
      ? [{ part, paragraph, from, to: from, removed, added, isWhole: true }]
      : changesOf(runs).map((change) => ({ part, paragraph, isWhole: false, ...change }));
  });
}

function textOf(runs: readonly Run[], without: Run['change']): string {
  return runs.map(({ change, text }) => (change === without ? '' : text)).join('');
}

function changesOf(runs: readonly Run[]): Pick<TextChange, 'from' | 'to' | 'removed' | 'added'>[] {
  const changes: Pick<TextChange, 'from' | 'to' | 'removed' | 'added'>[] = [];
  let at = 0;
  let kept = '';
  let isOpen = false;
  for (const { change, text } of runs) {
    if (change === 'kept') {
      kept = text;
      isOpen &&= Array.from(text).length < leastKept;
      at += text.length;
      continue;
    }
    const last = changes.at(-1);
    const current = isOpen && last ? last : { from: at, to: at, removed: '', added: '' };
    if (current === last) {
      current.removed += kept;
      current.added += kept;
    } else changes.push(current);
    if (change === 'removed') current.removed += text;
    else {
      current.added += text;
      at += text.length;
    }
    current.to = at;
    kept = '';
    isOpen = true;
  }
  return changes;
}
