const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const opening = /^[\p{Ps}\p{Pi}]$/u;
const closing = /^(?![\p{Ps}\p{Pi}])[\p{P}\s]$/u;

/**
 * A headline's line cut where it may end a line: between words, marks with the word to which they belong. The pieces
 * together are the text.
 */
export function headlineWords(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (isOpen || closing.test(segment))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    isOpen = opening.test(segment);
  }
  return pieces;
}
