import { createRandom } from './made/random.ts';
import type { Random } from './made/random.ts';

/** How rows of two columns come to stand in one line of the OCR: row by row, or a few of one within the other. */
export const WEAVINGS = ['in-turn', 'few'] as const;
export type Weaving = (typeof WEAVINGS)[number];

export interface WovenLine {
  /** One OCR line, a blank between its printed rows. */
  line: string;
  /** The two columns' texts without blanks, in the order in which they begin. */
  columns: [string, string];
}

const LONGEST = 170;
const FEW = 3;

/** Sets two paragraphs in narrow rows and reads them across; the same seed gives the same line. */
export function weaveRows(first: string, second: string, weaving: Weaving, seed: string): WovenLine {
  const random = createRandom(`${weaving} ${seed}`);
  const width = 13 + random.below(5);
  const left = setRows(cut(first, random), width);
  const right = setRows(cut(second, random), width);
  const lent = weaving === 'few' ? right.slice(0, 1 + random.below(FEW)) : right;
  const from = weaving === 'few' ? 1 + random.below(Math.max(1, left.length - lent.length - 1)) : 1;
  const rows = left.slice(0, from);
  for (let at = 0; at < Math.max(left.length - from, lent.length); at += 1)
    rows.push(...lent.slice(at, at + 1), ...left.slice(from + at, from + at + 1));
  return { line: rows.join(' '), columns: [left.join(''), lent.join('')] };
}

/** One paragraph set in narrow rows with a blank between them. */
export function wrapRows(text: string, width: number): string {
  return setRows(text.replace(/\s+/g, ''), width).join(' ');
}

/** A piece of a paragraph as a column's head and foot cut it. */
function cut(text: string, random: Random): string {
  const characters = Array.from(text.replace(/\s+/g, ''));
  const from = random.next() < 0.5 ? 0 : random.below(20);
  return characters.slice(from, from + LONGEST).join('');
}

/** No mark that cannot begin a row begins one. */
function setRows(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const character of text) {
    if (Array.from(row).length >= width && !/[，。、；：！？”’》）,.;:)]/.test(character)) {
      rows.push(row);
      row = '';
    }
    row += character;
  }
  return [...rows, row];
}
