import { isHanUnit } from '#shared/text/han.ts';
import { CLASSES } from './word-classes.ts';
import { remember } from './remember.ts';
import { LONGEST_WORD, STATES, tailNumber, wordReadings, wordsBeginning } from './word-table.ts';
import type { WordTable } from './word-table.ts';

/** States and the shares of them that a piece of text is, in turn. */
export type Readings = readonly number[];

/** Stand for any number and any word in Latin letters. */
const NUMBER = '0';
const LATIN = 'A';

/** Numbers and Latin words with the classes that they are mostly of. */
const FOREIGN = new Map<number, Readings>([
  [NUMBER.charCodeAt(0), [stateOf('m'), 0.4, stateOf('t'), 0.1]],
  [LATIN.charCodeAt(0), [stateOf('nz'), 0.02, stateOf('ns'), 0.02, stateOf('n'), 0.002]],
]);

/** A character that nobody has seen as a word may be one of any class. */
const UNSEEN = Array.from({ length: STATES / 2 }, (_, at) => [2 * at, 3e-7]).flat();

/** The state of a class's words of one character. */
function stateOf(name: string): number {
  return 2 * CLASSES.split(' ').indexOf(name);
}

/** The text with one sign for each number and for each word in Latin letters. */
export function foldForeign(key: string): string {
  return key.replace(/\d+(?:[.%]+\d*)*/g, NUMBER).replace(/[A-Za-z]+/g, LATIN);
}

/** Whether a unit of such a text is one of a word. */
export function isClauseUnit(unit: number): boolean {
  return isHanUnit(unit) || FOREIGN.has(unit);
}

/** Adds to each state's sum what the text between two places is worth as a word of it, times the state's factor. */
export function addReadings(
  table: WordTable,
  text: string,
  [from, to]: readonly [number, number],
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
  const readings = FOREIGN.get(unit) ?? table.singles.get(unit) ?? UNSEEN;
  for (let at = 0; at < readings.length; at += 2) {
    const state = readings[at] as number;
    sums[state] = (sums[state] as number) + (factors[state] as number) * (readings[at + 1] as number);
  }
}

export function addAll(readings: Readings, factor: number, sums: Float64Array): void {
  for (let at = 0; at < readings.length; at += 2) {
    const state = readings[at] as number;
    sums[state] = (sums[state] as number) + factor * (readings[at + 1] as number);
  }
}

/** What readings are worth together, each times the factor of its state. */
export function dotReadings(readings: Readings, factors: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < readings.length; at += 2)
    sum += (factors[readings[at] as number] as number) * (readings[at + 1] as number);
  return sum;
}

/** Characters with which many words begin or end: what they are worth is found once. */
const knownBeginnings = new Map<number, Readings>();
const knownEndings = new Map<number, Readings>();

/** What the text from a place on is worth as the beginning of a word that goes on. */
export function beginnings(table: WordTable, text: string, from: number): Readings {
  if (text.length - from === 1)
    return remember(knownBeginnings, text.charCodeAt(from), () => addUp(listBeginnings(table, text, from)));
  return listBeginnings(table, text, from);
}

/** What the text up to a place is worth as the end of a longer word, by how often such words are met. */
export function endings(table: WordTable, text: string, to: number): Readings {
  if (to === 1) return remember(knownEndings, text.charCodeAt(0), () => addUp(listEndings(table, text, to)));
  return listEndings(table, text, to);
}

function listBeginnings(table: WordTable, text: string, from: number): Readings {
  const readings: number[] = [];
  const [first, past] = wordsBeginning(table, text, from, text.length);
  for (let word = first; word < past; word += 1)
    readings.push(table.states[word] as number, table.shares[word] as number);
  return readings;
}

function listEndings(table: WordTable, text: string, to: number): Readings {
  const { byLast, lastRows, beforeLast, tails, states, shares, met } = table;
  const readings: number[] = [];
  const unit = text.charCodeAt(to - 1);
  const past = lastRows[unit + 1] as number;
  const before = to > 1 ? text.charCodeAt(to - 2) : -1;
  const tail = to === LONGEST_WORD - 1 ? tailNumber(text, 0, to) : -1;
  for (let at = lastRows[unit] as number; at < past; at += 1) {
    if (before >= 0 && beforeLast[at] !== before) continue;
    const word = byLast[at] as number;
    if (tail >= 0 && tails[word] !== tail) continue;
    const state = states[word] as number;
    readings.push(state, (met[state] as number) * (shares[word] as number));
  }
  return readings;
}

/** The same with each state once. */
function addUp(readings: Readings): Readings {
  const sums = new Float64Array(STATES);
  addAll(readings, 1, sums);
  const once: number[] = [];
  sums.forEach((sum, state) => {
    if (sum > 0) once.push(state, sum);
  });
  return once;
}
