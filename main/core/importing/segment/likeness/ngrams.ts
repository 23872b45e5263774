import { PairNumbers } from './pair-numbers.ts';
import { PairSet } from './pair-set.ts';

/** Two characters that stand next to each other, as one number. */
export type Pair = number;

/** What can be asked for single pairs. */
export type Pairs = Pick<PairSet, 'has'>;

/** Character pairs of a folded text without marks, each once. */
export function pairsOf(key: string): PairSet {
  return new PairSet(listPairs(key));
}

/** Kept between calls: every text of a page is read several times. */
let scratch = new Int32Array(4096);

/**
 * The pairs of neighbouring characters of a folded text, marks left out, in the order of the text; in a view that holds
 * until the next call.
 */
export function listPairs(key: string): Int32Array {
  if (scratch.length < key.length) scratch = new Int32Array(key.length * 2);
  let size = 0;
  let before = 0;
  for (let at = 0; at < key.length; at += 1) {
    const unit = NARROW[key.charCodeAt(at)] as number;
    if (unit > 0 && before > 0) {
      scratch[size] = (before << 15) | unit;
      size += 1;
    }
    before = unit;
  }
  return scratch.subarray(0, size);
}

/** `narrow` of each unit. */
const NARROW = Uint16Array.from({ length: 0x10000 }, (_, unit) => narrow(unit));

/** A number of 15 bits for Han, letters and digits, so that a pair is a small integer; 0 for marks. */
function narrow(unit: number): number {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
      ? unit
      : 0;
  return unit >= 0x3040 && !(unit >= 0xff00 && unit <= 0xffef) ? (unit - 0x3040 + 0x80) & 0x7fff : 0;
}

/** The UTF-16 units of a pair. */
export function firstOf(pair: Pair): number {
  return widen(pair >> 15);
}

export function secondOf(pair: Pair): number {
  return widen(pair & 0x7fff);
}

function widen(number: number): number {
  return number < 0x80 ? number : number + 0x3040 - 0x80;
}

/** How rare each pair is on the page: pairs that stand in many blocks say little about what belongs together. */
export type Rarity = (pair: Pair) => number;

/** Blocks enough to know what is rare. */
const MOST_KEYS = 5000;

/** Weighs pairs by the share of blocks in which they do not occur. */
export function measureRarity(keys: readonly string[]): Rarity {
  const { numbers, counts } = countKeys(keys.slice(0, MOST_KEYS));
  const most = Math.log(1 + Math.min(keys.length, MOST_KEYS));
  const total = most + 0.1;
  const weightOf = (count: number): number => Math.max(0.05, (most - Math.log(count) + 0.1) / total);
  const byCount: number[] = [];
  const weights = new Float64Array(counts.length);
  counts.forEach((count, number) => {
    weights[number] = byCount[count] ??= weightOf(count);
  });
  const unseen = weightOf(1);
  return (pair) => {
    const number = numbers.find(pair);
    return number < 0 ? unseen : (weights[number] as number);
  };
}

/** Characters of all texts together: no more pairs than that. */
export function lengthOf(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + key.length, 0);
}

/** In how many keys each pair stands, by its number. */
function countKeys(keys: readonly string[]): { numbers: PairNumbers; counts: number[] } {
  const numbers = new PairNumbers(lengthOf(keys));
  const counts: number[] = [];
  const lastSeen: number[] = [];
  keys.forEach((key, at) => {
    for (const pair of listPairs(key)) {
      const number = numbers.numberOf(pair);
      if (lastSeen[number] === at) continue;
      lastSeen[number] = at;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  });
  return { numbers, counts };
}

/** Share of the title's pairs, by weight, that the text holds: from 0 to 1. */
export function coverage({ list }: PairSet, text: Pairs, rarity: Rarity): number {
  let all = 0;
  let found = 0;
  for (let at = 0; at < list.length; at += 1) {
    const pair = list[at] as Pair;
    const weight = rarity(pair);
    all += weight;
    if (text.has(pair)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** How much two texts say in common, by weight and whatever their lengths: from 0 to 1. */
export function likeness(one: PairSet, other: PairSet, rarity: Rarity): number {
  let [inOne, inOther, inBoth] = [0, 0, 0];
  for (const pair of one.list) {
    const weight = rarity(pair);
    inOne += weight;
    if (other.has(pair)) inBoth += weight;
  }
  for (const pair of other.list) inOther += rarity(pair);
  return inBoth === 0 ? 0 : inBoth / Math.sqrt(inOne * inOther);
}
