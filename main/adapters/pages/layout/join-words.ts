import type { Box } from '#core/ports/page-reader.ts';

export type Word = {
  text: string;
  box: Box | null;
  /** Whether the file has a blank before it. */
  blank: boolean;
};

/** A gap so wide, in character heights, is meant even between Chinese characters. */
const WIDE_GAP = 0.8;
const LATIN_GAP = 0.15;
/** A blank that takes no room is none: recognisers put one between all words. */
const LEAST_GAP = 0.05;
// Letters and figures of scripts that part their words by blanks.
const SPACED = /[\p{L}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;

/**
 * The text of a line from its words. Recognisers make words of single Chinese characters and put blanks between all of
 * them: between Chinese characters a blank stays only where the line really has a gap.
 */
export function joinWords(words: readonly Word[], wideGap = WIDE_GAP): string {
  let text = '';
  let last: Word | null = null;
  for (const word of words) {
    if (word.text === '') continue;
    if (last && isParted(last, word, wideGap)) text += ' ';
    text += word.text;
    last = word;
  }
  return text;
}

function isParted(before: Word, word: Word, wideGap: number): boolean {
  const left = [...before.text].at(-1) ?? '';
  const right = [...word.text][0] ?? '';
  const gap = gapBetween(before, word);
  if (UNSPACED.test(left) || UNSPACED.test(right)) return gap !== null && gap > wideGap;
  if (word.blank) return gap === null || gap > LEAST_GAP;
  return gap !== null && gap > LATIN_GAP && SPACED.test(left) && SPACED.test(right);
}

/** In heights of the characters; null where nothing tells. */
function gapBetween(before: Word, word: Word): number | null {
  if (before.box && word.box) {
    const height = Math.max(before.box[3], word.box[3]);
    return (word.box[0] - before.box[0] - before.box[2]) / height;
  }
  return null;
}
