/** Converts UTF-16 offsets of one text into Unicode code point offsets; a lone surrogate counts as one. */
export interface CodePointIndex {
  /** Number of code points in the text. */
  readonly length: number;
  /** Code points before the given UTF-16 offset. */
  at(offset: number): number;
}

const STRIDE = 1024;

/** Builds the index in one pass; a text without surrogate pairs needs no table. */
export function createCodePointIndex(text: string): CodePointIndex {
  const marks: number[] = [];
  let pairs = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (offset % STRIDE === 0) marks.push(pairs);
    if (isPairStart(text, offset)) pairs += 1;
  }
  if (pairs === 0) return { length: text.length, at: (offset) => offset };
  return {
    length: text.length - pairs,
    at(offset) {
      const slot = Math.min(Math.floor(offset / STRIDE), marks.length - 1);
      let before = marks[slot] ?? 0;
      for (let place = slot * STRIDE; place < offset; place += 1) if (isPairStart(text, place)) before += 1;
      return offset - before;
    },
  };
}

/** Number of Unicode code points in a text. */
export function countCodePoints(text: string): number {
  let pairs = 0;
  for (let offset = 0; offset < text.length; offset += 1) if (isPairStart(text, offset)) pairs += 1;
  return text.length - pairs;
}

function isPairStart(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(offset + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
