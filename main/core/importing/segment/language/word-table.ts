import { isHanUnit } from '#shared/text/han.ts';
import { readLevel } from './word-levels.ts';
import { CLASSES, FOLLOWS, STARTS, WORDS } from './word-classes.ts';

/*
 * How the table is written: each class of words has two states, one for its words of one character and one for its longer
 * ones. Each state has a row of levels, what share of the words behind it each state has. The words stand in lines by their
 * first character; in a line there are, for each word in order, its other characters, the letter of its class, and the level
 * of its share among the words of its state.
 */

/** The longest words of the table. */
export const LONGEST_WORD = 4;
/** How many classes of words there are. */
export const SORTS = CLASSES.split(' ').length;
export const STATES = SORTS * 2;

/** The state of a class's words of one character. */
export function singleState(sort: number): number {
  return 2 * sort;
}

/** The state of its longer words. */
export function longState(sort: number): number {
  return 2 * sort + 1;
}

/** Words of two to four characters with their classes and shares; those that begin with the same character stand together, in order. */
export interface WordTable {
  /** By state, the share of it among the words that begin a clause. */
  starts: Float64Array;
  /** The same behind each state, row by row. */
  follows: Float64Array;
  /** The same matrix by columns: for each state, how often it stands behind each state. */
  precedes: Float64Array;
  /** The shares among all words of long text. */
  met: Float64Array;
  /** The first word's number by the first character's unit; the next unit's number ends the row. */
  rows: Uint32Array;
  /** Of each word, the units behind the first one as one number: see `tailPlace`. */
  tails: Float64Array;
  sorts: Uint8Array;
  shares: Float32Array;
  /** Of the words of one character: states and shares in turn. */
  singles: ReadonlyMap<number, readonly number[]>;
  /** Numbers of words by their last character's unit, then the one before it, and where those of each unit begin. */
  byLast: Uint32Array;
  lastRows: Uint32Array;
  /** By the same places, the unit before the last one; 0 where it is the word's first. */
  beforeLast: Uint16Array;
}

let known: WordTable | null = null;

/** The table is read when the first seam is weighed. */
export function wordTable(): WordTable {
  known ??= readWordTable();
  return known;
}

const PLACE = 0x10000;
const TAIL_PLACES = [Number.NaN, PLACE ** 2, PLACE, 1];

/** What a word's unit counts in the number of its tail, by its place: 16 bits each, the one behind the first unit highest. */
export function tailPlace(at: number): number {
  return TAIL_PLACES[at] as number;
}

/** The first place of sorted numbers, from `start` to before `end`, that holds at least `least`. */
export function lowerBound(
  numbers: Float64Array | Uint16Array,
  start: number,
  end: number,
  least: number,
): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What follows a class is read off long text: so many steps from a clause's beginning it no longer matters how it began. */
const STEPS = 30;

function readWordTable(): WordTable {
  const starts = readRow(STARTS);
  const follows = new Float64Array(STATES * STATES);
  FOLLOWS.forEach((row, state) => follows.set(readRow(row), state * STATES));
  const precedes = follows.map(
    (_, at) => follows[(at % STATES) * STATES + Math.floor(at / STATES)] as number,
  );
  let met = starts;
  for (let step = 0; step < STEPS; step += 1) met = multiply(met, follows);
  return { starts, follows, precedes, met, ...readWords(WORDS) };
}

function multiply(factors: Float64Array, matrix: Float64Array): Float64Array {
  const sum = new Float64Array(STATES);
  factors.forEach((factor, row) => {
    for (let at = 0; at < STATES; at += 1)
      sum[at] = (sum[at] as number) + factor * (matrix[row * STATES + at] as number);
  });
  return sum;
}

/** A row of levels as shares that sum up to 1. */
function readRow(levels: string): Float64Array {
  const row = Float64Array.from({ length: STATES }, (_, at) => readLevel(levels.charCodeAt(at)));
  const sum = row.reduce((whole, share) => whole + share, 0);
  return row.map((share) => share / sum);
}

type Words = Pick<
  WordTable,
  'rows' | 'tails' | 'sorts' | 'shares' | 'singles' | 'byLast' | 'lastRows' | 'beforeLast'
>;

function readWords(text: string): Words {
  const most = text.length / 3;
  const tails = new Float64Array(most);
  const sorts = new Uint8Array(most);
  const shares = new Float32Array(most);
  const lasts = new Uint16Array(most);
  const befores = new Uint16Array(most);
  const rows = new Uint32Array(PLACE + 1);
  const singles = new Map<number, number[]>();
  let size = 0;
  let done = 0;
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    rows.fill(size, done, first + 1);
    done = first + 1;
    at += 1;
    const single: number[] = [];
    while (at < text.length && text.charAt(at) !== '\n') {
      const from = at;
      while (isHanUnit(text.charCodeAt(at))) at += 1;
      const sort = text.charCodeAt(at) - '0'.charCodeAt(0);
      const share = readLevel(text.charCodeAt(at + 1));
      if (at === from) single.push(sort, share);
      else {
        tails[size] = tailNumber(text, from, at);
        sorts[size] = sort;
        shares[size] = share;
        lasts[size] = text.charCodeAt(at - 1);
        befores[size] = at - from > 1 ? text.charCodeAt(at - 2) : 0;
        size += 1;
      }
      at += 2;
    }
    if (single.length > 0) singles.set(first, single);
    at += 1;
  }
  rows.fill(size, done);
  return {
    rows,
    tails: tails.slice(0, size),
    sorts: sorts.slice(0, size),
    shares: shares.slice(0, size),
    singles,
    ...sortByLast(lasts.subarray(0, size), befores.subarray(0, size)),
  };
}

/** The units of a text from one place to another as one number, as they stand in `tails`; at most three. */
export function tailNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number += text.charCodeAt(at) * tailPlace(at - from + 1);
  return number;
}

function sortByLast(
  lasts: Uint16Array,
  befores: Uint16Array,
): Pick<WordTable, 'byLast' | 'lastRows' | 'beforeLast'> {
  const all = Uint32Array.from(lasts, (_, word) => word);
  const byLast = sortBy(lasts, sortBy(befores, all).sorted);
  return {
    byLast: byLast.sorted,
    lastRows: byLast.rows,
    beforeLast: Uint16Array.from(byLast.sorted, (word) => befores[word] as number),
  };
}

/** Words by a unit of theirs; those with the same one stay in their order. */
function sortBy(units: Uint16Array, words: Uint32Array): { sorted: Uint32Array; rows: Uint32Array } {
  const rows = new Uint32Array(PLACE + 1);
  for (const unit of units) rows[unit + 1] = (rows[unit + 1] as number) + 1;
  for (let unit = 0; unit < PLACE; unit += 1)
    rows[unit + 1] = (rows[unit + 1] as number) + (rows[unit] as number);
  const next = rows.slice();
  const sorted = new Uint32Array(words.length);
  for (const word of words) {
    const unit = units[word] as number;
    sorted[next[unit] as number] = word;
    next[unit] = (next[unit] as number) + 1;
  }
  return { sorted, rows };
}
