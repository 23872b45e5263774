import { beginnings, endings, isClauseUnit, readSingle } from '../language/word-readings.ts';
import { findWords } from '../language/find-words.ts';
import { foldFirst, foldLast } from '../language/fold-foreign.ts';
import {
  LONGEST_WORD,
  STATES,
  longState,
  lowerBound,
  singleState,
  tailNumber,
  tailPlace,
  wordTable,
} from '../language/word-table.ts';
import { NumberRows } from '../likeness/number-rows.ts';
import { StateSums } from '../language/state-sums.ts';
import type { Readings } from '../language/word-readings.ts';

/** The end of a text, as far back as its last mark, with all ways of reading it as words. */
export interface ClauseEnd {
  text: string;
  /** The likelihood of the text together with each state of the word behind it. */
  next: Float64Array;
  /** From the last character back, the likelihood of the text before it with each state of the word that ends there. */
  before: Float64Array;
  /** The shares of the states with which the text begins. */
  first: Float64Array;
  /** From the last character back, which words begin with the rest of the text and go on: their first number, then the one behind. */
  cut: readonly number[];
  /** Likelihood of the text, whether it stops behind a word or within one. */
  whole: number;
}

/** The beginning of a text, as far as its first mark, with all ways of reading it as words. */
export interface ClauseStart {
  text: string;
  /** The likelihood of the text together with each state of the word that begins it. */
  begun: Float64Array;
  /** Behind its first character and the next ones, its likelihood from there on with each state of the word that begins there. */
  behind: Float64Array;
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

/** Figures of all states, and of all states at each place of a word's rest: a wrapped page takes some hundreds of both. */
const ofStates = new NumberRows((length) => new Float64Array(length), STATES, 32);
const ofRest = new NumberRows((length) => new Float64Array(length), REST * STATES, 32);

/** What a text is worth, by place, with each state of the words that end there or, read from its end, begin there. */
const sums = new StateSums(REACH + 1);

export function readClauseEnd(key: string): ClauseEnd {
  const table = wordTable();
  const near = foldLast(key, REACH);
  let from = near.length;
  while (from > 0 && isClauseUnit(near.charCodeAt(from - 1))) from -= 1;
  const text = near.slice(from);
  const size = text.length;
  const isWhole = from > 0;
  const first = isWhole ? table.starts : table.met;
  const next = ofStates.take();
  const before = ofRest.take();
  const cut = [0, 0, 0, 0, 0, 0];
  if (size === 0) {
    next.set(first);
    return { text, next, before, first, cut, whole: 1 };
  }
  const nextOf = (at: number, state: number): number =>
    at === 0 ? (first[state] as number) : sums.times(at, table.precedes, state);
  const within = [0, 0, 0];
  sums.clear();
  for (let at = 0; at < size; at += 1) {
    if (at > 0) sums.close(at);
    const single = readSingle(table, text.charCodeAt(at));
    for (let each = 0; each < single.length; each += 2) {
      const state = singleState(single[each] as number);
      sums.add(at + 1, state, nextOf(at, state) * (single[each + 1] as number));
    }
    const found = findWords(table, text, at);
    for (let each = 0; each < found.count; each += 1) {
      const word = found.words[each] as number;
      const state = longState(table.sorts[word] as number);
      sums.add(found.ends[each] as number, state, nextOf(at, state) * (table.shares[word] as number));
    }
    if (!isWhole && at < REST) addLonger(endings(table, text, at + 1), WITHIN, at + 1);
    const distance = size - 1 - at;
    if (distance >= REST || found.first === found.past) continue;
    cut[2 * distance] = found.first;
    cut[2 * distance + 1] = found.past;
    sums.copy(at, before, distance * STATES);
    const begun = beginnings(table, text, at, found);
    within[distance] = timesReadings(begun, (sort) => nextOf(at, longState(sort)));
  }
  sums.close(size);
  sums.timesAll(size, table.follows, next);
  return {
    text,
    next,
    before,
    first,
    cut,
    whole: within.reduceRight((sum, one) => sum + one, sums.total(size)),
  };
}

export function readClauseStart(key: string): ClauseStart {
  const table = wordTable();
  const near = foldFirst(key, REACH);
  let size = 0;
  while (size < near.length && isClauseUnit(near.charCodeAt(size))) size += 1;
  const text = near.slice(0, size);
  const begun = ofStates.take();
  const behind = ofRest.take();
  if (size === 0) {
    begun.fill(1);
    return { text, begun, behind, whole: dot(table.met, begun), opening: 0 };
  }
  const behindOf = (at: number, state: number): number =>
    at === size ? 1 : sums.times(at, table.follows, state);
  const within = [0, 0, 0];
  sums.clear();
  for (let at = size - 1; at >= 0; at -= 1) {
    const single = readSingle(table, text.charCodeAt(at));
    for (let each = 0; each < single.length; each += 2) {
      const state = singleState(single[each] as number);
      sums.add(at, state, behindOf(at + 1, state) * (single[each + 1] as number));
    }
    const found = findWords(table, text, at);
    for (let each = 0; each < found.count; each += 1) {
      const word = found.words[each] as number;
      const state = longState(table.sorts[word] as number);
      sums.add(at, state, behindOf(found.ends[each] as number, state) * (table.shares[word] as number));
    }
    if (size === near.length && size - at <= REST) addLonger(beginnings(table, text, at, found), 1, at);
    sums.close(at);
    if (at >= REST) continue;
    if (at + 1 < size) sums.copy(at + 1, behind, at * STATES);
    within[at] = timesReadings(endings(table, text, at + 1), (sort) => behindOf(at + 1, longState(sort)));
  }
  sums.copy(0, begun, 0);
  const whole = within.reduce((sum, one) => sum + one, dot(table.met, begun));
  return { text, begun, behind, whole, opening: compare(dot(table.starts, begun), whole) };
}

/** The natural logarithm of how much likelier a text goes on behind another one than somewhere. */
export function followsOn(end: ClauseEnd, start: ClauseStart): number {
  const { text, next, before, cut } = end;
  const { tails, sorts, shares, precedes, follows } = wordTable();
  let together = start.text === '' ? end.whole : dot(next, start.begun);
  // Words of which the first characters end one text and the others begin the other one.
  for (let distance = Math.min(REST, text.length) - 1; distance >= 0; distance -= 1) {
    let first = cut[2 * distance] as number;
    let past = cut[2 * distance + 1] as number;
    let tail = first < past ? tailNumber(text, text.length - distance, text.length) : 0;
    for (let at = 0; first < past && at < start.text.length && distance + at < REST; at += 1) {
      const place = tailPlace(distance + at + 1);
      tail += start.text.charCodeAt(at) * place;
      first = lowerBound(tails, first, past, tail);
      if ((tails[first] as number) >= tail + place) break;
      past = lowerBound(tails, first, past, tail + place);
      for (; first < past && tails[first] === tail; first += 1) {
        const state = longState(sorts[first] as number);
        const opened =
          distance + 1 === text.length
            ? (end.first[state] as number)
            : timesRow(before, distance, precedes, state);
        const closed = at + 1 === start.text.length ? 1 : timesRow(start.behind, at, follows, state);
        together += opened * (shares[first] as number) * closed;
      }
    }
  }
  return compare(together, end.whole * start.whole);
}

/** Adds to a place's sums what longer words of each class are worth, times a factor. */
function addLonger(readings: Readings, factor: number, place: number): void {
  for (let each = 0; each < readings.length; each += 2)
    sums.add(place, longState(readings[each] as number), factor * (readings[each + 1] as number));
}

/** What readings are worth together, each times the figure of its class. */
function timesReadings(readings: Readings, figureOf: (sort: number) => number): number {
  let sum = 0;
  for (let each = 0; each < readings.length; each += 2)
    sum += figureOf(readings[each] as number) * (readings[each + 1] as number);
  return sum;
}

/** What the states of a place, one of several in an array, are worth together with one row of a matrix. */
function timesRow(sumsOfPlaces: Float64Array, place: number, matrix: Float64Array, row: number): number {
  let sum = 0;
  for (let state = 0; state < STATES; state += 1)
    sum += (sumsOfPlaces[place * STATES + state] as number) * (matrix[row * STATES + state] as number);
  return sum;
}

function compare(likelihood: number, other: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.log((likelihood + TINY) / (other + TINY))));
}

/** What the states of both sides are worth together. */
function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let state = 0; state < STATES; state += 1) sum += (one[state] as number) * (other[state] as number);
  return sum;
}
