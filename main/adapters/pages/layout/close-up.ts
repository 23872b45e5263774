/** So many blanks show that a row is spaced out; fewer may all be meant. */
const FEWEST = 4;
/** A row that is spaced out has them at so many of the places where two Chinese characters meet. */
const NEARLY_ALL = 0.75;
/** Names set apart have wider gaps than this, in heights of the characters; rows are spaced out by less. */
const WIDEST = 0.5;
/** Letters and figures take half the width of a Chinese character. */
const HALF = 0.5;

const BETWEEN =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;
const MEET = /\p{Script=Han}(?= ?\p{Script=Han})/gu;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu;

/**
 * The text of a row without the blanks that are no words' ends: where few words are spread over the width of a column,
 * all of its characters stand apart. `width` and `size`, the height of a character, are in one unit.
 */
export function closeUp(text: string, width: number, size: number): string {
  const blanks = text.match(BETWEEN)?.length ?? 0;
  if (blanks < FEWEST || blanks < (text.match(MEET)?.length ?? 0) * NEARLY_ALL) return text;
  const letters = text.replaceAll(' ', '');
  const wide = letters.match(WIDE)?.length ?? 0;
  const set = (wide + (letters.length - wide) * HALF) * size;
  return width - set > (letters.length - 1) * size * WIDEST ? text : text.replace(BETWEEN, '');
}
