import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';

/** BM25 with saturating counts; a find in the heads weighs as much as the text can at most. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;
const HEADS = SATURATION + 1;
const TYPICAL_CHARS = 600;

/** Scores between 0 and 1 are compared in so many steps; within a step the newest comes first. */
export const STEPS = 10_000;

/**
 * The ranks of a part's matches, by their places: the higher, the earlier. They are asked for from the last to the first,
 * and valid until those of another part are.
 */
export type Ranks = {
  at(place: number): number;
  /** The last place up to `place` whose rank is not below `least`; -1 where there is none. */
  last(place: number, least: number): number;
};

const LENGTHS = 32;
export const WEIGHTS = 256;
/** The most that one phrase scores. */
export const MOST_SCORED = SATURATION + 1 + HEADS;

/** Lengths in steps of a factor of the square root of two. */
function lengthCode(chars: number): number {
  return Math.min(LENGTHS - 1, Math.floor(2 * Math.log2(1 + chars / 8)));
}

let codes: Uint8Array | undefined;

/** Codes of many lengths, into `to` from `at` on. */
export function putLengthCodes(chars: Uint32Array, to: Uint8Array, at: number): void {
  codes ??= Uint8Array.from({ length: 0x10000 }, (_, length) => lengthCode(length));
  for (let place = 0; place < chars.length; place += 1) {
    const length = chars[place] as number;
    to[at + place] = length < codes.length ? (codes[length] as number) : lengthCode(length);
  }
}

let table: Float32Array | undefined;

/** Scores by `lengthCode * 256 + weight`. */
export function scoreTable(): Float32Array {
  if (table) return table;
  table = new Float32Array(LENGTHS * WEIGHTS);
  for (let code = 0; code < LENGTHS; code += 1) {
    const chars = 8 * (2 ** (code / 2) - 1);
    const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * chars) / TYPICAL_CHARS);
    for (let weight = 0; weight < WEIGHTS; weight += 1) {
      const often = weight & MOST_COUNTED;
      const inText = often === 0 ? 0 : (often * (SATURATION + 1)) / (often + norm);
      table[code * WEIGHTS + weight] = inText + (weight >= IN_HEADS ? HEADS : 0);
    }
  }
  return table;
}

/** How much a phrase says that so many of all articles hold. */
export function rarity(articles: number, holding: number): number {
  return Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
}
