import { KeyedNumbers } from './keyed-numbers.ts';
import { RECURRENCES } from './recurrence-levels.ts';

/** What hardly any article has is as telling as what none has: names, mostly, that no other page has. */
export const LEAST_ARTICLES = 3;

/** One for each level, from 0 on. */
const MARKS = ' !#$%&()*+,-./:;<=>?@';
const STEP = 0.3;

interface Recurrences {
  levels: KeyedNumbers;
  /** The level of what is not among them. */
  unseen: number;
}

let shipped: Recurrences | null = null;

/**
 * How much likelier a paragraph has two UTF-16 units in a row where another paragraph of its article has them than where it is
 * one of any article: the logarithm of that ratio, 0 for what an article says twice by chance only. The table is counted and
 * written by tests/support/scripts/write-recurrence.ts, out of the articles of tests/support/newspaper-texts.
 */
export function pairRecurrence(first: number, second: number): number {
  const { levels, unseen } = (shipped ??= readRecurrences(RECURRENCES));
  const level = levels.get(first, second);
  return STEP * (level < 0 ? unseen : level);
}

/** What is not listed on the first line; then a line for each first character, behind it each second one with its level. */
export function writeRecurrences(unseen: number, recurrences: ReadonlyMap<string, number>): string {
  const lines = new Map<string, string>();
  const levelOf = (value: number): number => Math.min(MARKS.length - 1, Math.round(value / STEP));
  for (const [gram, value] of [...recurrences].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const [first, second] = [gram.charAt(0), gram.charAt(1)];
    lines.set(first, (lines.get(first) ?? first) + second + MARKS.charAt(levelOf(value)).trim());
  }
  return [levelOf(unseen), ...lines.values()].join('\n');
}

function readRecurrences(text: string): Recurrences {
  const [unseen = '', ...lines] = text.split('\n');
  const byMark: number[] = [];
  for (let level = 1; level < MARKS.length; level += 1) byMark[MARKS.charCodeAt(level)] = level;
  const levels = new KeyedNumbers(text.length / 2);
  for (const line of lines) {
    const first = line.charCodeAt(0);
    for (let at = 1; at < line.length; at += 1) {
      const level = byMark[line.charCodeAt(at + 1)] ?? 0;
      levels.set(first, line.charCodeAt(at), level);
      if (level > 0) at += 1;
    }
  }
  return { levels, unseen: Number(unseen) };
}
