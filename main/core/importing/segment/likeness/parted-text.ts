import { sumWeights } from './pair-table.ts';
import type { PairTable } from './pair-table.ts';

/** Tells of a numbered pair whether some text has it. */
export type HasPair = (number: number) => boolean;

/** A text that may be parted before any of its paragraphs, as numbered pairs; read once for all of its places. */
export interface PartedText {
  /** What one paragraph or another says. */
  in(...paragraphs: readonly number[]): HasPair;
  /** What the paragraphs before one say. */
  before(at: number): HasPair;
  /** What this one says and all behind it. */
  from(at: number): HasPair;
  /** `likeness` of what stands from a paragraph on with what stands before it, and with another text of the table. */
  likenesses(at: number): { toUpper: number; toOther: number };
}

/** The paragraphs are the first `count` texts of a table; `other` is the number of another one. */
export function readPartedText(table: PairTable, count: number, other: number): PartedText {
  const { texts, weights, size } = table;
  // By the pair's number, the first and the last paragraph that say it.
  const first = new Int32Array(size).fill(count);
  const last = new Int32Array(size).fill(-1);
  const weightsBefore = new Float64Array(count + 1);
  let said = 0;
  for (let at = 0; at < count; at += 1) {
    for (const pair of texts[at] as Int32Array) {
      last[pair] = at;
      if (first[pair] !== count) continue;
      first[pair] = at;
      said += weights[pair] as number;
    }
    weightsBefore[at + 1] = said;
  }
  const inOther = markPairs(table, [other]);
  const ofOther = sumWeights(texts[other] as Int32Array, table);
  /** By number, the last search that came upon the pair. */
  const seen = new Int32Array(size);
  let searches = 0;
  return {
    in: (...paragraphs) => {
      const marked = markPairs(table, paragraphs);
      return (pair) => marked[pair] === 1;
    },
    before: (at) => (pair) => (first[pair] as number) < at,
    from: (at) => (pair) => (last[pair] as number) >= at,
    likenesses(at) {
      searches += 1;
      let [all, withUpper, withOther] = [0, 0, 0];
      for (let paragraph = at; paragraph < count; paragraph += 1)
        for (const pair of texts[paragraph] as Int32Array) {
          if (seen[pair] === searches) continue;
          seen[pair] = searches;
          const weight = weights[pair] as number;
          all += weight;
          if ((first[pair] as number) < at) withUpper += weight;
          if (inOther[pair] === 1) withOther += weight;
        }
      return {
        toUpper: likenessOf(all, weightsBefore[at] as number, withUpper),
        toOther: likenessOf(all, ofOther, withOther),
      };
    },
  };
}

/** Share of a text's numbered pairs, by weight, that another one has: from 0 to 1. */
export function shareOf(numbers: Int32Array, weights: Float64Array, has: HasPair): number {
  let all = 0;
  let found = 0;
  for (const number of numbers) {
    const weight = weights[number] as number;
    all += weight;
    if (has(number)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** By number, 1 for the pairs that one of the texts has. */
function markPairs({ texts, size }: PairTable, wanted: readonly number[]): Uint8Array {
  const marked = new Uint8Array(size);
  for (const text of wanted) for (const pair of texts[text] as Int32Array) marked[pair] = 1;
  return marked;
}

function likenessOf(one: number, other: number, both: number): number {
  return both === 0 ? 0 : both / Math.sqrt(one * other);
}
