import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { isTitleOfSort } from './notice-titles.ts';
import { openingOf } from './text-openings.ts';
import type { Part } from './roles.ts';

/** Of titles behind entries and verses more lines are not looked for. */
export const TITLE_LINES = 3;
const SPOKEN = 0.15;
const SIGNED = /^[□■○●◎]|(?:记者|通讯员|作者|著$)|^文\s*[/:]/;

/** Where the title lines and the byline of the text behind a list begin: a text speaks of its title, not of entries. */
export function titlesFrom(parts: readonly Part[], from: number, end: number): number {
  let below = end;
  while (parts[below]?.role === 'furniture') below += 1;
  const next = parts[below];
  if (next?.role !== 'body' && next?.role !== 'deck') return end;
  const text = pairsOf(
    parts
      .slice(below, below + TITLE_LINES)
      .map((part) => part.key)
      .join(' '),
  );
  let first = end;
  for (let at = end - 1; at >= Math.max(from, end - TITLE_LINES); at -= 1) {
    const { role, fold, key } = parts[at] as Part;
    if (role === 'byline' && SIGNED.test(fold) && !key.includes(':')) {
      if (parts[at - 1]?.role === 'head') first = at - 1;
      continue;
    }
    if (role !== 'head') break;
    if (at === first) continue;
    // A deck always has its headline above.
    if (next.role === 'deck' && at === end - 1) {
      first = at;
      continue;
    }
    if (/[:、,]/.test(key) || coverage(pairsOf(key), text, () => 1) < SPOKEN) break;
    first = at;
  }
  return first;
}

/** Whether the last line above a byline, a deck or a text is the title of what follows, not the last verse. */
export function headsNext(parts: readonly Part[], at: number): boolean {
  const [last, next, below] = [parts[at], parts[at + 1], parts[at + 2]];
  if (next?.role === 'deck') return last?.role === 'head';
  if (next?.role === 'byline') return !(below?.role === 'head' && parts[at + 3]?.role === 'body');
  if (last?.role !== 'head') return false;
  const from = parts.findIndex(({ role }, place) => place > at && role !== 'furniture');
  const text = parts.slice(from, from + TITLE_LINES);
  if (text[0]?.role !== 'body' && text[0]?.role !== 'caption') return false;
  if (isTitleOfSort(last.key, openingOf(text[0].key))) return true;
  return coverage(pairsOf(last.key), pairsOf(text.map(({ key }) => key).join(' ')), () => 1) > 0;
}

/** Whether a text or the caption of a picture comes next, past what is none of the articles'. */
export function isTextAt(parts: readonly Part[], at: number): boolean {
  const next = parts.slice(at).find(({ role }) => role !== 'furniture' && role !== 'label');
  return next?.role === 'body' || next?.role === 'caption' || next?.role === 'deck';
}
