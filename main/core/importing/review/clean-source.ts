import type { Inline } from '#shared/document/article-document.ts';
import { hasWrapBlanks, removeStrayBlanks, stripMarkup } from '../segment/paragraphs/block-text.ts';

/** The text that a piece of the source gives an article: unwrapped, without stray blanks and marks of markup. */
export function cleanSource(raw: string): Inline[] {
  let text = '';
  for (const line of raw.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    const next = stripMarkup(line).text;
    const isLatin = /[A-Za-z0-9,.]$/.test(text) && /^[A-Za-z]/.test(next);
    text += text !== '' && next !== '' && isLatin ? ` ${next}` : next;
  }
  const clean = removeStrayBlanks(text, hasWrapBlanks(text)).trim();
  // A line of nothing but marks of markup still stands for its characters.
  const shown = clean === '' ? raw.trim() : clean;
  return [{ type: 'text', text: shown }];
}
