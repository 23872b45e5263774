import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_WORDS } from '#core/importing/segment/language/common-words.ts';
import { firstWord, isWord, lastWord } from '#core/importing/segment/language/words.ts';

const words = [...COMMON_WORDS];
const word = fc.constantFrom(...words);
/** Pieces of words in a row: most of them make none together. */
const text = fc
  .array(fc.tuple(word, fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 4 })
  .map((pieces) => pieces.map(([piece, from, to]) => piece.slice(from, piece.length - to)).join(''));

describe('the words', () => {
  it('begin and end a text with the longest of up to four characters, or a single one', () => {
    const longest = (pieces: readonly string[]): string | undefined => pieces.findLast(isWord);
    fc.assert(
      fc.property(text, (whole) => {
        const lengths = [2, 3, 4].filter((length) => length <= whole.length);
        const starts = lengths.map((length) => whole.slice(0, length));
        const ends = lengths.map((length) => whole.slice(-length));
        expect(firstWord(whole)).toBe(longest(starts) ?? whole.slice(0, 1));
        expect(lastWord(whole)).toBe(longest(ends) ?? whole.slice(-1));
      }),
    );
  });
});
