import { createTally } from './tally.ts';

/**
 * Tokens of the full-text tables. A token is one or two characters as they are, except that ASCII, which the tokenizer
 * would cut or fold, goes in as its full-width form; folded text has no full-width forms of its own, so nothing collides.
 */

/** Set between the fields of an article, so that no phrase runs from one into the next. */
const FIELD_BREAK = ' x ';

/** A thing that occurs this often in an article also stands in the ranking table, marked with the number. */
export const oftenBands = [8, 3] as const;
export type OftenBand = (typeof oftenBands)[number];

const ASCII = /[!-~]/g;

/** The characters of a folded text as they stand in tokens. */
export function charactersOf(folded: string): string[] {
  return Array.from(safe(folded));
}

/** The overlapping pairs of characters of a folded text, in order; none for a text of one character. */
export function bigramsOf(folded: string): string[] {
  const characters = charactersOf(folded);
  return characters.slice(1).map((character, index) => (characters[index] as string) + character);
}

export function oftenToken(band: OftenBand, token: string): string {
  return `${band}${token}`;
}

export type ArticleTokens = {
  bigrams: string;
  characters: string;
  heads: string;
  headCharacters: string;
  often: string;
};

const pairs = createTally();
const singles = createTally();

/** All that the index keeps of an article, from its folded fields. */
export function articleTokens(heads: readonly string[], body: readonly string[]): ArticleTokens {
  pairs.clear();
  singles.clear();
  const headText = heads.map(takeField).join(FIELD_BREAK);
  const headCharacters = singles.keys().map(tokenOf).join(' ');
  const bodyText = body.map(takeField).join(FIELD_BREAK);
  return {
    bigrams: headText + FIELD_BREAK + bodyText,
    characters: singles.keys().map(tokenOf).join(' '),
    heads: headText,
    headCharacters,
    often: [...oftenTokens(pairs), ...oftenTokens(singles)].join(' '),
  };
}

/** Beyond any pair of code points, so that a pair and a single character have keys of their own. */
const CODE_POINTS = 0x110000;
const SPACE = 0x20;

/** The bigrams of a field, with spaces between; what occurs is added to the tallies. */
function takeField(field: string): string {
  const text = safe(field);
  // Every character comes at most in two pairs, and a pair has a space: three units, six where all are surrogate pairs.
  const units = new Uint16Array(text.length * 3);
  let length = 0;
  let previous = -1;
  for (let offset = 0; offset < text.length; offset += 1) {
    const codePoint = text.codePointAt(offset) as number;
    singles.add(codePoint);
    if (previous >= 0) {
      pairs.add(previous * CODE_POINTS + codePoint);
      length = putCodePoint(units, length, previous);
      length = putCodePoint(units, length, codePoint);
      units[length] = SPACE;
      length += 1;
    }
    if (codePoint > 0xffff) offset += 1;
    previous = codePoint;
  }
  return fromUnits(units, length);
}

function putCodePoint(units: Uint16Array, length: number, codePoint: number): number {
  if (codePoint <= 0xffff) {
    units[length] = codePoint;
    return length + 1;
  }
  units[length] = 0xd7c0 + (codePoint >> 10);
  units[length + 1] = 0xdc00 + (codePoint & 0x3ff);
  return length + 2;
}

function fromUnits(units: Uint16Array, length: number): string {
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

function safe(folded: string): string {
  return folded.replace(ASCII, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function tokenOf(key: number): string {
  if (key < CODE_POINTS) return String.fromCodePoint(key);
  return String.fromCodePoint(Math.floor(key / CODE_POINTS), key % CODE_POINTS);
}

function oftenTokens(tally: typeof pairs): string[] {
  const tokens: string[] = [];
  for (const key of tally.keysFrom(oftenBands.at(-1) as number)) {
    for (const band of oftenBands) if (tally.count(key) >= band) tokens.push(oftenToken(band, tokenOf(key)));
  }
  return tokens;
}
