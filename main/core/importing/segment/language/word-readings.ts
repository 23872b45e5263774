import { isHanUnit } from '#shared/text/han.ts';
import { CLASSES } from './word-classes.ts';
import { LATIN, NUMBER } from './fold-foreign.ts';
import { remember } from '../remember.ts';
import { LONGEST_WORD, SORTS, longState, lowerBound, tailNumber } from './word-table.ts';
import type { Found } from './find-words.ts';
import type { WordTable } from './word-table.ts';

/** Classes of words and the shares of them that a piece of text is, in turn. */
export type Readings = readonly number[];

/** Numbers and Latin words with the classes that they are mostly of. */
const FOREIGN = new Map<number, Readings>([
  [NUMBER.charCodeAt(0), [sortOf('m'), 0.4, sortOf('t'), 0.1]],
  [LATIN.charCodeAt(0), [sortOf('nz'), 0.02, sortOf('ns'), 0.02, sortOf('n'), 0.002]],
]);

/** A character that nobody has seen as a word may be one of any class. */
const UNSEEN = Array.from({ length: SORTS }, (_, sort) => [sort, 3e-7]).flat();

function sortOf(name: string): number {
  return CLASSES.split(' ').indexOf(name);
}

/** Whether a unit of a folded text is one of a word. */
export function isClauseUnit(unit: number): boolean {
  return isHanUnit(unit) || FOREIGN.has(unit);
}

/** The classes that a unit is of as a word of its own. */
export function readSingle(table: WordTable, unit: number): Readings {
  return table.singles.get(unit) ?? FOREIGN.get(unit) ?? UNSEEN;
}

const NONE: Readings = [];

/** Characters with which many words begin or end: what they are worth is found once. */
const knownBeginnings = new Map<number, Readings>();
const knownEndings = new Map<number, Readings>();

/** What the text from a place on is worth as the beginning of a word that goes on: of those that were found to begin so. */
export function beginnings(
  table: WordTable,
  text: string,
  from: number,
  { first, past }: Pick<Found, 'first' | 'past'>,
): Readings {
  if (first === past) return NONE;
  if (text.length - from > 1) return listWords(table, first, past);
  return remember(knownBeginnings, text.charCodeAt(from), () => addUp(listWords(table, first, past)));
}

function listWords({ sorts, shares }: WordTable, first: number, past: number): Readings {
  const readings: number[] = [];
  for (let word = first; word < past; word += 1) readings.push(sorts[word] as number, shares[word] as number);
  return readings;
}

/** What the text up to a place is worth as the end of a longer word, by how often words of each class are met. */
export function endings(table: WordTable, text: string, to: number): Readings {
  if (to === 1) return remember(knownEndings, text.charCodeAt(0), () => addUp(listEndings(table, text, to)));
  return listEndings(table, text, to);
}

function listEndings(table: WordTable, text: string, to: number): Readings {
  const { byLast, lastRows, beforeLast, tails, sorts, shares, met } = table;
  const unit = text.charCodeAt(to - 1);
  let at = lastRows[unit] as number;
  let past = lastRows[unit + 1] as number;
  if (to > 1) {
    const before = text.charCodeAt(to - 2);
    at = lowerBound(beforeLast, at, past, before);
    past = lowerBound(beforeLast, at, past, before + 1);
  }
  if (at === past) return NONE;
  const tail = to === LONGEST_WORD - 1 ? tailNumber(text, 0, to) : -1;
  const readings: number[] = [];
  for (; at < past; at += 1) {
    const word = byLast[at] as number;
    if (tail >= 0 && tails[word] !== tail) continue;
    const sort = sorts[word] as number;
    readings.push(sort, (met[longState(sort)] as number) * (shares[word] as number));
  }
  return readings;
}

/** The same with each class once. */
function addUp(readings: Readings): Readings {
  const sums = new Float64Array(SORTS);
  for (let each = 0; each < readings.length; each += 2) {
    const sort = readings[each] as number;
    sums[sort] = (sums[sort] as number) + (readings[each + 1] as number);
  }
  const once: number[] = [];
  sums.forEach((sum, sort) => {
    if (sum > 0) once.push(sort, sum);
  });
  return once;
}
