import type { FontChoice, UnreadableFont } from '#shared/contract/fonts.ts';
import { fontRoles } from '#shared/domain/font-roles.ts';
import { readTables } from './font-tables.ts';

const pageBits = 8;

/** What the fonts can show: characters with a glyph in one of them, and characters for which one glyph stands. */
export type Coverage = {
  has(codePoint: number): boolean;
  /** Whether one of the fonts has the same glyph for both. */
  shareGlyph(one: number, other: number): boolean;
};
/** Characters one after another, with the glyph of the first where the map gives it plainly. */
type CharacterRange = [first: number, last: number, glyph: number | null];

/** Reads the Unicode character map (format 12, else 4) of each face in TrueType, OpenType or collection files. */
export function readCoverage(files: readonly string[]): Coverage {
  const pages = new Map<number, Uint8Array>();
  const fonts = files.flatMap((file) => readTables(file, 'cmap').map((cmap) => [...characterRanges(cmap)]));
  for (const ranges of fonts) {
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code += 1) {
        const key = code >> pageBits;
        let page = pages.get(key);
        if (!page) {
          page = new Uint8Array(1 << pageBits);
          pages.set(key, page);
        }
        page[code & ((1 << pageBits) - 1)] = 1;
      }
    }
  }
  return {
    has: (code) => pages.get(code >> pageBits)?.[code & ((1 << pageBits) - 1)] === 1,
    shareGlyph: (one, other) =>
      fonts.some((ranges) => {
        const glyph = glyphOf(ranges, one);
        return glyph !== null && glyph === glyphOf(ranges, other);
      }),
  };
}

function glyphOf(ranges: readonly CharacterRange[], code: number): number | null {
  const [first, , glyph] = ranges.find((range) => code >= range[0] && code <= range[1]) ?? [0, 0, null];
  return glyph === null ? null : glyph + code - first;
}

export function isReadableFont(file: string): boolean {
  try {
    readCoverage([file]);
    return true;
  } catch {
    return false;
  }
}

/** The files of a choice that are not there or hold no character map. */
export function unreadableFonts(choice: FontChoice): UnreadableFont[] {
  return fontRoles.flatMap((role) =>
    (choice[role] ?? []).filter((file) => !isReadableFont(file)).map((file) => ({ role, file })),
  );
}

/** The first character of the text that no font has, or null. What is invisible needs no glyph. */
export function firstMissing(text: string, coverage: Coverage): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x0a || code === 0x09 || coverage.has(code)) continue;
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    return character;
  }
  return null;
}

function* characterRanges(cmap: DataView): Generator<CharacterRange> {
  const count = cmap.getUint16(2);
  const offsets = Array.from({ length: count }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const wide = offsets.find((offset) => cmap.getUint16(offset) === 12);
  if (wide !== undefined) {
    const groups = cmap.getUint32(wide + 12);
    for (let group = 0; group < groups; group += 1) {
      const at = wide + 16 + group * 12;
      yield [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)];
    }
    return;
  }
  const narrow = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (narrow === undefined) return;
  const segments = cmap.getUint16(narrow + 6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const last = cmap.getUint16(narrow + 14 + segment * 2);
    const first = cmap.getUint16(narrow + 16 + segments * 2 + segment * 2);
    if (first !== 0xffff) yield [first, last, null];
  }
}
