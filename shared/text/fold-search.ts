import { foldCharacter, type FoldingRules, indexRules } from './fold-character.ts';

/** A text as the search compares it. */
export type FoldedText = {
  readonly text: string;
  /** The range of the original text that a range of the folded one stands for; both in UTF-16 units, end exclusive. */
  originalRange(start: number, end: number): { start: number; end: number };
};

const DROPPED = 0;
/** Marks units that do not fold to exactly one unit by themselves: surrogates and letters whose lower case is longer. */
const SPECIAL = 1;
/** Of units that have not occurred yet; a control character, which nothing folds to. */
const UNKNOWN = 2;
/** The most units that one code point folds to. */
const LONGEST = 8;
const PIECE = 4096;

const tables = new Map<string, Uint16Array>();
// Kept between calls: every search folds dozens of texts.
let units = new Uint16Array(PIECE);
let starts = new Uint32Array(PIECE);

/** Folds a text for searching, as the index keeps it if no rules are given: equal folded texts are found by each other. */
export function foldSearch(text: string, rules: FoldingRules = indexRules): string {
  return takeUnits(fold(text, rules));
}

/** The units of a folded text, in a view that holds until the next call. */
export function foldUnits(text: string, rules: FoldingRules = indexRules): Uint16Array {
  // Folding may put a larger array in the place of `units`.
  const length = fold(text, rules);
  return units.subarray(0, length);
}

/** Folds a text and keeps the way back to the original, for highlights. */
export function foldSearchText(text: string, rules: FoldingRules = indexRules): FoldedText {
  const length = fold(text, rules);
  const origins = starts.slice(0, length);
  return {
    text: takeUnits(length),
    originalRange: (start, end) => {
      const last = origins[end - 1] ?? 0;
      return {
        start: origins[start] ?? text.length,
        end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1),
      };
    },
  };
}

/** Fills `units` and `starts` and returns how many of them are filled. */
function fold(text: string, rules: FoldingRules): number {
  const folds = foldingTable(rules);
  reserve(text.length + LONGEST);
  const size = text.length;
  let length = 0;
  for (let offset = 0; offset < size; offset += 1) {
    const unit = text.charCodeAt(offset);
    const folded = folds[unit] as number;
    if (folded > UNKNOWN) {
      units[length] = folded;
      starts[length] = offset;
      length += 1;
    } else if (folded === SPECIAL) {
      const codePoint = text.codePointAt(offset) as number;
      const special = foldCharacter(String.fromCodePoint(codePoint), rules);
      reserve(length + size - offset + LONGEST);
      for (let index = 0; index < special.length; index += 1) {
        units[length] = special.charCodeAt(index);
        starts[length] = offset;
        length += 1;
      }
      if (codePoint > 0xffff) offset += 1;
    } else if (folded === UNKNOWN) {
      folds[unit] = foldUnit(unit, rules);
      offset -= 1;
    }
  }
  return length;
}

/** What each UTF-16 unit folds to, as far as it has occurred: a whole table is most of a first search. */
function foldingTable(rules: FoldingRules): Uint16Array {
  const { script, width, punctuation, variants } = rules;
  const key = [script, width, punctuation, variants].join();
  let table = tables.get(key);
  if (!table) {
    table = new Uint16Array(0x10000).fill(UNKNOWN);
    tables.set(key, table);
  }
  return table;
}

function foldUnit(unit: number, rules: FoldingRules): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SPECIAL;
  const folded = foldCharacter(String.fromCharCode(unit), rules);
  if (folded === '') return DROPPED;
  return folded.length === 1 ? folded.charCodeAt(0) : SPECIAL;
}

function reserve(length: number): void {
  if (units.length >= length) return;
  const largerUnits = new Uint16Array(length * 2);
  const largerStarts = new Uint32Array(length * 2);
  largerUnits.set(units);
  largerStarts.set(starts);
  units = largerUnits;
  starts = largerStarts;
}

function takeUnits(length: number): string {
  let text = '';
  for (let start = 0; start < length; start += PIECE) {
    // Typed as an array of numbers; every engine takes a typed array here, and faster than a spread one.
    const piece = units.subarray(start, Math.min(start + PIECE, length)) as unknown as number[];
    text += String.fromCharCode.apply(null, piece);
  }
  return text;
}
