/**
 * What the postings hold of an article: its folded fields in a fixed order, heads first, a FIELD_END after each. A key
 * is two neighbouring units (`first * 65536 + second`); a key whose second unit is 0 is the single unit.
 */
export type IndexDocument = { articleId: number; units: Uint16Array; headsEnd: number };

/** Neither this nor U+0000 ever occurs in folded text. */
export const FIELD_END = 1;

export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Single units have no positions. */
export function isPairKey(key: number): boolean {
  return key % 0x10000 !== 0;
}
