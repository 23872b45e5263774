import { NOTICE_HEAD } from './cues.ts';
import { headsNext, titlesFrom } from './titles-behind.ts';
import { setItem } from './set-item.ts';
import type { Part } from './roles.ts';

/** What the title of verses says of them: (外一首), (组诗). */
export const POEM =
  /[(](?:组诗|组章|散文诗|节选|外?[一二两三四五六七八九十]首)[)]$|诗[二两三四五六七八九十]首$/;
/** Below or above such a title fewer lines are no poem. */
const LEAST_LINES = 4;
/** Without such a title so many lines, shorter on the average than titles are, are verses. */
const MANY = 8;
const LONGEST_MEAN = 9;

/** Verses that stand apart from their writer's name: above their title, or below it where the name comes first. */
export function markVerses(parts: readonly Part[], from: number, to: number): void {
  let first = from;
  while (first < to) {
    let end = first;
    while (end < to && isVerse(parts[end] as Part)) end += 1;
    const isTitled = POEM.test(parts[first - 1]?.key ?? '') || POEM.test(parts[end]?.key ?? '');
    const last = Math.min(
      end - (end === to && headsNext(parts, end - 1) ? 1 : 0),
      titlesFrom(parts, first, end),
    );
    const lines = parts.slice(first, last).filter(({ role }) => role !== 'furniture');
    const mean = lines.reduce((sum, { key }) => sum + key.length, 0) / lines.length;
    if (lines.length >= (isTitled ? LEAST_LINES : MANY) && mean <= LONGEST_MEAN)
      for (let at = first; at < last; at += 1) setItem(parts[at] as Part);
    first = Math.max(end, first + 1);
  }
}

function isVerse({ role, key }: Part): boolean {
  return role === 'furniture' || (role === 'head' && !POEM.test(key) && !NOTICE_HEAD.test(key));
}
