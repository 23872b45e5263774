import { isHanUnit } from '#shared/text/han.ts';
import { CLASSES } from './word-classes.ts';
import {
  LONGEST_WORD,
  STATES,
  followingOf,
  wordReadings,
  wordTable,
  wordsBeginning,
} from './word-table.ts';
import type { WordTable } from './word-table.ts';

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
const REACH = 12;
/** A text that begins within a word shows at most so much of it. */
const REST = LONGEST_WORD - 1;
/** A character as a word that nobody has seen it as. */
const UNSEEN = 3e-7;
/** How often a stretch that is looked at begins within a word rather than with one. */
const WITHIN = 0.5;
/** Likelihoods are compared within these natural logarithms. */
const MOST = 15;
const TINY = 1e-300;

/** Stand for any number and any word in Latin letters. */
const NUMBER = '0';
const LATIN = 'A';
const STATE = new Map(CLASSES.split(' ').map((name, at) => [name, at * 2]));
const FOREIGN = new Map(
  (
    [
      [NUMBER, ['m', 0.4], ['t', 0.1]],
      [LATIN, ['nz', 0.02], ['ns', 0.02], ['n', 0.002]],
    ] as [string, ...[string, number][]][]
  ).map(([sign, ...readings]) => [
    sign.charCodeAt(0),
    readings.flatMap(([name, share]) => [STATE.get(name) as number, share]),
  ]),
);

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
      addReadings(table, text, at, to, next[at] as Float64Array, ended);
    if (!isWhole && to <= REST) addEndings(table, text.slice(0, to), WITHIN, ended);
    next.push(followingOf(ended, table.follows));
  }
  let whole = ended ? ended.reduce((sum, share) => sum + share, 0) : 1;
  for (let at = Math.max(0, text.length - REST); at < text.length; at += 1)
    whole += beginnings(table, text, at, next[at] as Float64Array);
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
      addReadings(table, text, at, to, behind[to] as Float64Array, begun);
    if (size === near.length && size - at <= REST) addBeginnings(table, text, at, begun);
    behind[at] = precedingOf(begun, table.follows);
  }
  const within = new Float64Array(STATES);
  let whole = dot(table.met, begun);
  for (let to = 1; to <= Math.min(REST, size); to += 1) {
    within.fill(0);
    addEndings(table, text.slice(0, to), 1, within);
    whole += dot(within, behind[to] as Float64Array);
  }
  return { text, begun, behind, whole, opening: size === 0 ? 0 : compare(dot(table.starts, begun), whole) };
}

/** The natural logarithm of how much likelier a text goes on behind another one than somewhere. */
export function followsOn(end: ClauseEnd, start: ClauseStart): number {
  const table = wordTable();
  const before = end.text.length;
  let together = start.text === '' ? end.whole : dot(end.next[before] as Float64Array, start.begun);
  const text = end.text.slice(-REST) + start.text.slice(0, REST);
  const seam = Math.min(REST, before);
  const across = new Float64Array(STATES);
  for (let at = 0; at < seam; at += 1)
    for (let to = seam + 1; to <= Math.min(text.length, at + LONGEST_WORD); to += 1) {
      across.fill(0);
      addReadings(table, text, at, to, end.next[before - seam + at] as Float64Array, across);
      together += dot(across, start.behind[to - seam] as Float64Array);
    }
  return compare(together, end.whole * start.whole);
}

function compare(likelihood: number, other: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.log((likelihood + TINY) / (other + TINY))));
}

function foldForeign(key: string): string {
  return key.replace(/\d+(?:[.%]+\d*)*/g, NUMBER).replace(/[A-Za-z]+/g, LATIN);
}

function isClauseUnit(unit: number): boolean {
  return isHanUnit(unit) || FOREIGN.has(unit);
}

/** Adds to each state what the text between two places is worth as a word of it, `factors` by state. */
function addReadings(
  table: WordTable,
  text: string,
  from: number,
  to: number,
  factors: Float64Array,
  sums: Float64Array,
): void {
  if (to - from > 1) {
    const [first, past] = wordReadings(table, text, from, to);
    for (let word = first; word < past; word += 1) {
      const state = table.states[word] as number;
      sums[state] = (sums[state] as number) + (factors[state] as number) * (table.shares[word] as number);
    }
    return;
  }
  const unit = text.charCodeAt(from);
  const readings = FOREIGN.get(unit) ?? table.singles.get(unit) ?? [];
  for (let at = 0; at < readings.length; at += 2) {
    const state = readings[at] as number;
    sums[state] = (sums[state] as number) + (factors[state] as number) * (readings[at + 1] as number);
  }
  if (!isHanUnit(unit)) return;
  for (let state = 0; state < STATES; state += 2)
    sums[state] = (sums[state] as number) + (factors[state] as number) * UNSEEN;
}

/** What the text from a place on is worth as the beginning of a word that goes on. */
function beginnings(table: WordTable, text: string, from: number, factors: Float64Array): number {
  const [first, past] = wordsBeginning(table, text, from, text.length);
  let sum = 0;
  for (let word = first; word < past; word += 1)
    sum += (factors[table.states[word] as number] as number) * (table.shares[word] as number);
  return sum;
}

function addBeginnings(table: WordTable, text: string, from: number, sums: Float64Array): void {
  const [first, past] = wordsBeginning(table, text, from, text.length);
  for (let word = first; word < past; word += 1) {
    const state = table.states[word] as number;
    sums[state] = (sums[state] as number) + (table.shares[word] as number);
  }
}

/** Adds to each state what the text is worth as the end of a longer word of it, by how often such words are met. */
function addEndings(table: WordTable, text: string, factor: number, sums: Float64Array): void {
  const { byLast, lastRows, tails, states, shares, met } = table;
  const unit = text.charCodeAt(text.length - 1);
  const past = lastRows[unit + 1] as number;
  for (let at = lastRows[unit] as number; at < past; at += 1) {
    const word = byLast[at] as number;
    if (!endsWith(tails[word] as number, text)) continue;
    const state = states[word] as number;
    sums[state] = (sums[state] as number) + factor * (met[state] as number) * (shares[word] as number);
  }
}

/** Whether the units behind a word's first one end with the text. */
function endsWith(tail: number, text: string): boolean {
  let rest = tail;
  while (rest % 0x10000 === 0) rest /= 0x10000;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (rest % 0x10000 !== text.charCodeAt(at)) return false;
    rest = Math.floor(rest / 0x10000);
  }
  return true;
}

/** By the state of the word before, what is worth `begun` where a word of each state begins. */
function precedingOf(begun: Float64Array, follows: Float64Array): Float64Array {
  const before = new Float64Array(STATES);
  for (let state = 0; state < STATES; state += 1) {
    let sum = 0;
    const row = state * STATES;
    for (let to = 0; to < STATES; to += 1) sum += (follows[row + to] as number) * (begun[to] as number);
    before[state] = sum;
  }
  return before;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
