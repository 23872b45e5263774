/** A text as the search compares it: half-width, lower case, without white space and control characters. */
export type FoldedText = {
  readonly text: string;
  /** The range of the original text that a range of the folded one stands for; both in UTF-16 units, end exclusive. */
  originalRange(start: number, end: number): { start: number; end: number };
};

const DROPPED = 0;
/** Marks units that do not fold to exactly one unit by themselves: surrogates and letters whose lower case is longer. */
const SPECIAL = 1;
/** Zero-width characters that copying and OCR leave behind; they look like nothing and are ignored like white space. */
const INVISIBLE = /^[\s\p{Cc}\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060\uFEFF]$/u;
const PIECE = 8192;

let unitTable: Uint16Array | undefined;

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SPECIAL;
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character)) return DROPPED;
  const folded = foldCharacter(character);
  return folded.length === 1 ? folded.charCodeAt(0) : SPECIAL;
}

/** The block of half-width and full-width forms is folded by its compatibility mapping, everything by case. */
function foldCharacter(character: string): string {
  const unit = character.charCodeAt(0);
  const narrow = unit >= 0xff00 && unit <= 0xffef ? character.normalize('NFKC') : character;
  return narrow.toLowerCase();
}

function table(): Uint16Array {
  unitTable ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => foldUnit(unit));
  return unitTable;
}

function fromUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += PIECE) {
    text += String.fromCharCode(...units.subarray(start, Math.min(start + PIECE, length)));
  }
  return text;
}

/** Folds a text for searching: equal folded texts are found by each other. Lone surrogates become U+FFFD, as in storage. */
export function foldSearch(text: string): string {
  return fold(text).text;
}

/** Folds a text and keeps the way back to the original, for highlights. */
export function foldSearchText(text: string): FoldedText {
  const { text: folded, starts } = fold(text);
  return {
    text: folded,
    originalRange: (start, end) => {
      const last = starts[end - 1] ?? 0;
      return { start: starts[start] ?? text.length, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
    },
  };
}

function fold(text: string): { text: string; starts: Uint32Array } {
  const folds = table();
  let units = new Uint16Array(text.length + 8);
  let starts = new Uint32Array(text.length + 8);
  let length = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const folded = folds[text.charCodeAt(offset)] ?? SPECIAL;
    if (folded > SPECIAL) {
      units[length] = folded;
      starts[length] = offset;
      length += 1;
    } else if (folded === SPECIAL) {
      const codePoint = text.codePointAt(offset) ?? 0;
      const character = String.fromCodePoint(codePoint);
      const special = character.isWellFormed() ? foldCharacter(character) : '\uFFFD';
      if (length + special.length + text.length - offset > units.length) {
        units = grown(units);
        starts = grown(starts);
      }
      for (let index = 0; index < special.length; index += 1) {
        units[length] = special.charCodeAt(index);
        starts[length] = offset;
        length += 1;
      }
      if (codePoint > 0xffff) offset += 1;
    }
  }
  return { text: fromUnits(units, length), starts };
}

function grown<Units extends Uint16Array | Uint32Array>(units: Units): Units {
  const Numbers = units.constructor as new (length: number) => Units;
  const larger = new Numbers(units.length * 2 + 16);
  larger.set(units);
  return larger;
}
