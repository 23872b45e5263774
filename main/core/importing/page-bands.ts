import { mix } from './page-shingles.ts';

/**
 * 32 bands of 3 smallest hashes each. Two pages share a band with the probability 1 − (1 − j³)³² for a share j of common
 * shingles: over 0.999 at j = 0.63 (one character in twenty misread), 0.986 at 0.5, 0.0001 at 0.015 (a masthead).
 */
const BANDS = 32;
const ROWS = 3;

const multipliers = Uint32Array.from({ length: BANDS * ROWS }, (_, row) => mix(row * 2 + 1) | 1);
const additions = Uint32Array.from({ length: BANDS * ROWS }, (_, row) => mix(row * 2 + 2));

/** The bands of a page's shingles: pages that share one may be alike. Empty for a page without shingles. */
export function pageBands(shingles: Uint32Array): number[] {
  if (shingles.length === 0) return [];
  const signed = Int32Array.from(shingles);
  const smallest = new Uint32Array(BANDS * ROWS);
  for (let row = 0; row < smallest.length; row += 1)
    smallest[row] = smallestHash(signed, multipliers[row] as number, additions[row] as number);
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mix(band + 1);
    for (let row = band * ROWS; row < (band + 1) * ROWS; row += 1) {
      hash = mix(Math.imul(hash, 31) ^ (smallest[row] as number));
    }
    return hash;
  });
}

/** One row at a time, and integers throughout: what changes with each shingle stays in registers. */
function smallestHash(shingles: Int32Array, multiplier: number, addition: number): number {
  const factor = multiplier | 0;
  const added = addition | 0;
  // The order of unsigned numbers is that of signed ones with the highest bit turned.
  const turned = 0x80000000 | 0;
  let least = 0x7fffffff;
  for (let at = 0; at < shingles.length; at += 1) {
    const product = Math.imul((shingles[at] as number) ^ added, factor);
    const hash = product ^ (product >>> 15) ^ turned;
    if (hash < least) least = hash;
  }
  return (least ^ turned) >>> 0;
}
