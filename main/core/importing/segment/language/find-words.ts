import { LONGEST_WORD, SORTS, lowerBound, tailPlace } from './word-table.ts';
import type { WordTable } from './word-table.ts';

const LENGTHS = LONGEST_WORD - 1;

/** Words of two and more characters that begin at one place of a text; holds until the next search. */
export interface Found {
  /** How many lie within the text; a word of several classes is as many. */
  count: number;
  /** Their numbers in the table, and where they end in the text. */
  words: Uint32Array;
  ends: Uint8Array;
  /** Numbers of the words that begin with the whole rest of the text and go on: from the first to before the second. */
  first: number;
  past: number;
}

const found: Found = {
  count: 0,
  words: new Uint32Array(LENGTHS * SORTS),
  ends: new Uint8Array(LENGTHS * SORTS),
  first: 0,
  past: 0,
};

/** Finds the longer words that begin at a place of a short text. */
export function findWords({ rows, tails }: WordTable, text: string, from: number): Found {
  const unit = text.charCodeAt(from);
  let first = rows[unit] as number;
  let past = rows[unit + 1] as number;
  let tail = 0;
  let count = 0;
  for (let length = 1; from + length < text.length && first < past; length += 1) {
    if (length === LONGEST_WORD) {
      first = past;
      break;
    }
    const place = tailPlace(length);
    tail += text.charCodeAt(from + length) * place;
    first = lowerBound(tails, first, past, tail);
    past = lowerBound(tails, first, past, tail + place);
    for (; first < past && tails[first] === tail; first += 1) {
      found.words[count] = first;
      found.ends[count] = from + length + 1;
      count += 1;
    }
  }
  found.count = count;
  found.first = first;
  found.past = past;
  return found;
}
