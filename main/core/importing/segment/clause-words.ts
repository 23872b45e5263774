import {
  addAll,
  addReadings,
  beginnings,
  dotReadings,
  endings,
  foldForeign,
  isClauseUnit,
} from './word-readings.ts';
import { LONGEST_WORD, STATES, multiply, wordReadings, wordTable } from './word-table.ts';

/** The end of a text, as far back as its last mark, with all ways of reading it as words. */
export interface ClauseEnd {
  text: string;
  /** By place, the likelihood of the text up to there together with each state of the word that begins there. */
  next: readonly Float64Array[];
  /** Likelihood of the text, whether it stops behind a word or within one. */
  whole: number;
}

/** The beginning of a text, as far as its first mark, with all ways of reading it as words. */
export interface ClauseStart {
  text: string;
  /** By state, the likelihood of the text where a word of that state begins it. */
  begun: Float64Array;
  /** By place and state, the likelihood of the text from there on behind a word of that state. */
  behind: readonly Float64Array[];
  /** Likelihood of the text somewhere in a text, whether it begins with a word or within one. */
  whole: number;
  /** The natural logarithm of how much likelier the text is at the beginning of a clause than somewhere. */
  opening: number;
}

/** What stands further from a seam tells nothing of it. */
const REACH = 5;
/** A text that begins within a word shows at most so much of it. */
const REST = LONGEST_WORD - 1;
/** How often a stretch that is looked at begins within a word rather than with one. */
const WITHIN = 0.5;
/** Two likelihoods differ by at most so much, as a natural logarithm: one word that seems cut through may still be chance. */
const MOST = 4;
const TINY = 1e-300;

export function readClauseEnd(key: string): ClauseEnd {
  const table = wordTable();
  const near = foldForeign(key).slice(-REACH);
  let from = near.length;
  while (from > 0 && isClauseUnit(near.charCodeAt(from - 1))) from -= 1;
  const text = near.slice(from);
  const isWhole = from > 0;
  const next = [isWhole ? table.starts : table.met];
  let ended: Float64Array | null = null;
  for (let to = 1; to <= text.length; to += 1) {
    ended = new Float64Array(STATES);
    for (let at = Math.max(0, to - LONGEST_WORD); at < to; at += 1)
      addReadings(table, text, [at, to], next[at] as Float64Array, ended);
    if (!isWhole && to <= REST) addAll(endings(table, text, to), WITHIN, ended);
    next.push(multiply(ended, table.follows));
  }
  let whole = ended ? ended.reduce((sum, share) => sum + share, 0) : 1;
  for (let at = Math.max(0, text.length - REST); at < text.length; at += 1)
    whole += dotReadings(beginnings(table, text, at), next[at] as Float64Array);
  return { text, next, whole };
}

export function readClauseStart(key: string): ClauseStart {
  const table = wordTable();
  const near = foldForeign(key).slice(0, REACH);
  let size = 0;
  while (size < near.length && isClauseUnit(near.charCodeAt(size))) size += 1;
  const text = near.slice(0, size);
  const behind: Float64Array[] = [];
  behind[size] = new Float64Array(STATES).fill(1);
  let begun = new Float64Array(STATES).fill(1);
  for (let at = size - 1; at >= 0; at -= 1) {
    begun = new Float64Array(STATES);
    for (let to = at + 1; to <= Math.min(size, at + LONGEST_WORD); to += 1)
      addReadings(table, text, [at, to], behind[to] as Float64Array, begun);
    if (size === near.length && size - at <= REST) addAll(beginnings(table, text, at), 1, begun);
    behind[at] = multiply(begun, table.precedes);
  }
  let whole = dot(table.met, begun);
  for (let to = 1; to <= Math.min(REST, size); to += 1)
    whole += dotReadings(endings(table, text, to), behind[to] as Float64Array);
  return { text, begun, behind, whole, opening: size === 0 ? 0 : compare(dot(table.starts, begun), whole) };
}

/** The natural logarithm of how much likelier a text goes on behind another one than somewhere. */
export function followsOn(end: ClauseEnd, start: ClauseStart): number {
  const table = wordTable();
  const before = end.text.length;
  let together = start.text === '' ? end.whole : dot(end.next[before] as Float64Array, start.begun);
  const text = end.text.slice(-REST) + start.text.slice(0, REST);
  const seam = Math.min(REST, before);
  for (let at = 0; at < seam; at += 1)
    for (let to = seam + 1; to <= Math.min(text.length, at + LONGEST_WORD); to += 1) {
      const [first, past] = wordReadings(table, text, at, to);
      const opened = end.next[before - seam + at] as Float64Array;
      const closed = start.behind[to - seam] as Float64Array;
      for (let word = first; word < past; word += 1) {
        const state = table.states[word] as number;
        together += (opened[state] as number) * (table.shares[word] as number) * (closed[state] as number);
      }
    }
  return compare(together, end.whole * start.whole);
}

function compare(likelihood: number, other: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.log((likelihood + TINY) / (other + TINY))));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
