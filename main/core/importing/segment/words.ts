/**
 * Cuts Chinese text into words by the dictionary that every JavaScript engine brings along; it knows simplified and
 * traditional characters alike.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const REACH = 6;

/** What stands on the two sides of a seam, in words. */
export interface SeamWords {
  /** The word that the seam cuts through, empty where it cuts through none. */
  across: string;
  /** The last word of the one side and the first of the other, each read on its own. */
  last: string;
  first: string;
}

const lasts = new Map<string, string>();
const firsts = new Map<string, string>();
const MOST_KEPT = 20_000;

/** Reads the words around a seam; a word counts as cut only where each side alone is left with a rest of it. */
export function wordsAcross(before: string, after: string): SeamWords {
  const tail = before.slice(-REACH);
  const head = after.slice(0, REACH);
  const last = remember(lasts, tail, lastWord);
  const first = remember(firsts, head, firstWord);
  const joined = segmenter.segment(tail + head).containing(tail.length);
  const cut = joined !== undefined && joined.isWordLike === true && joined.index < tail.length;
  return { across: cut ? joined.segment : '', last, first };
}

/** The first word of a text. */
export function firstWord(text: string): string {
  return segmenter.segment(text.slice(0, REACH)).containing(0)?.segment ?? '';
}

function lastWord(text: string): string {
  return segmenter.segment(text).containing(text.length - 1)?.segment ?? '';
}

function remember(cache: Map<string, string>, text: string, read: (text: string) => string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > MOST_KEPT) cache.clear();
  const made = text === '' ? '' : read(text);
  cache.set(text, made);
  return made;
}
