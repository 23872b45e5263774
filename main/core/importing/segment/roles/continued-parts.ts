import { findMarkSpans } from '#core/importing/continuation-marks.ts';
import type { Part } from './roles.ts';

/** Longer lines are more than a mark. */
const LONGEST = 60;

/** The way in which a line that is nothing but a mark leads: to another page, from one; null for every other line. */
export function leadsAcross({ text }: Pick<Part, 'text'>): 'to' | 'from' | null {
  if (text.length > LONGEST || !/[转轉接]/u.test(text)) return null;
  const [mark, second] = findMarkSpans(text);
  if (!mark || second) return null;
  return text.slice(0, mark.start).trim() + text.slice(mark.end).trim() === '' ? mark.direction : null;
}

/** A sentence that goes on on another page is no gap of this one, and none of this page's goes on in the rest of another page's. */
export function readContinued(parts: readonly Part[]): void {
  parts.forEach((mark, at) => {
    const way = leadsAcross(mark);
    if (way === null) return;
    mark.role = 'furniture';
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (way === 'to' && before) {
      if (standsInLine(before, mark) && before.level === 0 && before.role === 'head') before.role = 'body';
      if (before.role === 'body') before.openEnd = false;
    }
    if (way === 'from' && after) {
      if (standsInLine(mark, after) && after.level === 0 && after.role === 'head') after.role = 'body';
      if (after.role === 'body') after.openStart = false;
    }
  });
}

/** A blank line takes two line ends: what is nearer and yet set apart was parted from one line. */
function standsInLine(before: Part, after: Part): boolean {
  return after.blankBefore > 0 && after.start - before.end < 2;
}
