const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const opening = /^[\p{Ps}\p{Pi}]$/u;
const closing = /^(?![\p{Ps}\p{Pi}])[\p{P}\s]$/u;
const lone = /^\p{sc=Han}$/u;
const longestJoined = 4;

/**
 * A headline's line cut where it may end a line: between words, marks with the word to which they belong. The pieces
 * together are the text. Neighbouring characters that are no words to the dictionary stay together: they often are one
 * that it does not know (专项, 修武县).
 */
export function headlineWords(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  let joined = 0;
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const isLone = lone.test(segment);
    const joins = isOpen || closing.test(segment) || (isLone && joined > 0 && joined < longestJoined);
    if (last !== undefined && joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    joined = !isLone ? 0 : joins ? joined + 1 : 1;
    isOpen = opening.test(segment);
  }
  return pieces;
}
