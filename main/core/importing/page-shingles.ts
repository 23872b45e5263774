import { foldSearch } from '#shared/text/fold-search.ts';

/** Length of a shingle in UTF-16 units: long enough to be rare, short enough to live between two wrong characters. */
const SHINGLE = 5;
/** So much of a text is read: no page is longer, and two readings of a longer one agree in their beginning, too. */
const READ = 200_000;
const UNSPOKEN = /[^\p{L}\p{N}]/gu;

/** Hashes (32 bits) of every five neighbouring letters and digits; width, case, blanks and punctuation make no difference. */
export function pageShingles(text: string): Set<number> {
  const folded = foldSearch(text.slice(0, READ)).replace(UNSPOKEN, '');
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= folded.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let unit = at; unit < at + SHINGLE; unit += 1) {
      hash = Math.imul(hash ^ folded.charCodeAt(unit), 0x01000193);
    }
    shingles.add(mix(hash));
  }
  return shingles;
}

/** Common shingles by all shingles of both (Jaccard), 0 to 1. */
export function sharedShingles(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** Spreads the bits of a hash evenly; unsigned. */
export function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
