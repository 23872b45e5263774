import { japanesePairs, scriptPairs } from './script-characters.ts';
import { sharedScriptPairs, variantPairs } from './variant-characters.ts';

/** What folding makes equal; white space, control and invisible characters are left out whatever the rules. */
export type FoldingRules = {
  /** Traditional characters become simplified ones. */
  readonly script: boolean;
  /** Full-width forms become half-width, capitals small; ② becomes 2, ㎡ m2, Ⅳ iv. */
  readonly width: boolean;
  /** Punctuation is left out; signs that belong to figures and names (. - % / # @ …) stay. */
  readonly punctuation: boolean;
  /** Variant characters become the usual ones. */
  readonly variants: boolean;
};

/** How the search index keeps texts. */
export const indexRules: FoldingRules = {
  script: true,
  width: true,
  punctuation: true,
  variants: true,
};
/** Everything counts but white space. */
export const literalRules: FoldingRules = {
  script: false,
  width: false,
  punctuation: false,
  variants: false,
};

/** Zero-width characters that copying and OCR leave behind look like nothing and are ignored like white space. */
const INVISIBLE = /^[\s\p{Cc}\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060\uFEFF]$/u;
const PUNCTUATION = /^[\p{P}|｜～﹏￣`´^]$/u;
/** Of figures, of names on the net and of wildcards: 3.5, 8-10, 5%, 24/7. */
const KEPT_SIGN = /^[%‰‱&@#/\\*\-.\u2010-\u2013]$/u;

/** Folds one character (code point); the empty string for what is left out. Lone surrogates become U+FFFD, as in storage. */
export function foldCharacter(character: string, rules: FoldingRules): string {
  const equal = equalCharacters(rules);
  if (isIdeograph(character)) return equal.get(character) ?? character;
  if (INVISIBLE.test(character)) return '';
  if (!character.isWellFormed()) return '\uFFFD';
  let folded = rules.width ? foldWidth(character) : character;
  if (equal.size > 0) folded = replaceEach(folded, equal);
  return rules.punctuation ? withoutPunctuation(folded) : folded;
}

/** Ideographs and Hangul know neither case nor width; most of what is folded are they. */
function isIdeograph(character: string): boolean {
  return (character >= '\u3400' && character <= '\u9fff') || (character >= '\uac00' && character <= '\ud7a3');
}

/** Compatibility forms are folded where they are the same sign in another width or shape, everything by case. */
function foldWidth(character: string): string {
  const unit = character.charCodeAt(0);
  const isForm =
    (unit >= 0xff00 && unit <= 0xffef && unit !== 0xffe3) ||
    (unit >= 0x2460 && unit <= 0x2473) ||
    (unit >= 0x2160 && unit <= 0x217f) ||
    (unit >= 0x3371 && unit <= 0x33df) ||
    unit === 0xb2 ||
    unit === 0xb3 ||
    unit === 0x2103;
  return (isForm ? character.normalize('NFKC') : character).toLowerCase();
}

function replaceEach(text: string, equal: ReadonlyMap<string, string>): string {
  if (text.length === 1) return equal.get(text) ?? text;
  let replaced = '';
  for (const character of text) replaced += equal.get(character) ?? character;
  return replaced;
}

function withoutPunctuation(text: string): string {
  if (text.length === 1) return isLeftOut(text) ? '' : text;
  let kept = '';
  for (const character of text) if (!isLeftOut(character)) kept += character;
  return kept;
}

function isLeftOut(character: string): boolean {
  return PUNCTUATION.test(character) && !KEPT_SIGN.test(character);
}

const made = new Map<string, ReadonlyMap<string, string>>();
// A table is made with the same rules 65,536 times.
let lastRules: FoldingRules | undefined;
let lastEqual: ReadonlyMap<string, string> = new Map();

function equalCharacters(rules: FoldingRules): ReadonlyMap<string, string> {
  if (rules === lastRules) return lastEqual;
  lastRules = rules;
  lastEqual = equalBy(rules);
  return lastEqual;
}

/** Pairs are followed to their end, so that folding twice changes nothing. */
function equalBy({ script, variants }: FoldingRules): ReadonlyMap<string, string> {
  const key = `${script}${variants}`;
  const known = made.get(key);
  if (known) return known;
  const pairs = new Map<string, string>();
  if (script) addPairs(pairs, scriptPairs + sharedScriptPairs);
  if (variants) {
    addPairs(pairs, japanesePairs + variantPairs);
    // Compatibility ideographs and radicals differ from the characters by their code alone.
    for (const [first, last] of [
      [0x2f00, 0x2fd5],
      [0xf900, 0xfad9],
      [0x2f800, 0x2fa1d],
    ] as const)
      for (let code = first; code <= last; code += 1) addPair(pairs, String.fromCodePoint(code));
  }
  const equal = new Map<string, string>();
  for (const character of pairs.keys()) equal.set(character, follow(pairs, character));
  made.set(key, equal);
  return equal;
}

function addPair(pairs: Map<string, string>, character: string): void {
  const unified = character.normalize('NFKC');
  if (unified !== character && !pairs.has(character)) pairs.set(character, unified);
}

/** The first pair of a character counts. */
function addPairs(pairs: Map<string, string>, data: string): void {
  let from: string | null = null;
  for (const character of data) {
    if (from === null) from = character;
    else {
      if (!pairs.has(from) && from !== character) pairs.set(from, character);
      from = null;
    }
  }
}

function follow(pairs: ReadonlyMap<string, string>, character: string): string {
  let at = character;
  for (let step = 0; step < 8; step += 1) {
    const next = pairs.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
