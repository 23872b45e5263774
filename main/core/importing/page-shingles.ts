import { foldSearch } from '#shared/text/fold-search.ts';

/** Length of a shingle in UTF-16 units: long enough to be rare, short enough to live between two wrong characters. */
const SHINGLE = 5;
/** So much of a text is read: no page is longer, and two readings of a longer one agree in their beginning, too. */
const READ = 200_000;
const UNSPOKEN = /[^\p{L}\p{N}]/gu;

/**
 * Hashes (32 bits) of every five neighbouring letters and digits, each once, in ascending order; width, case, blanks and
 * punctuation make no difference.
 */
export function pageShingles(text: string): Uint32Array {
  const folded = foldSearch(text.slice(0, READ)).replace(UNSPOKEN, '');
  const hashes = new Uint32Array(Math.max(0, folded.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let unit = at; unit < at + SHINGLE; unit += 1) {
      hash = Math.imul(hash ^ folded.charCodeAt(unit), 0x01000193);
    }
    hashes[at] = mix(hash);
  }
  return eachOnce(hashes.sort());
}

function eachOnce(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept] = sorted[at] as number;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

/** Common shingles by all shingles of both (Jaccard), 0 to 1. */
export function sharedShingles(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  let at = 0;
  for (const shingle of one) {
    while (at < other.length && (other[at] as number) < shingle) at += 1;
    if (other[at] === shingle) common += 1;
  }
  const all = one.length + other.length - common;
  return all === 0 ? 0 : common / all;
}

/** Spreads the bits of a hash evenly; unsigned. */
export function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
