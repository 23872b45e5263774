import { isCommonWord } from './common-words.ts';
import { VOCABULARY } from './vocabulary.ts';

/** The longest words that are looked for. */
const REACH = 4;

const words = new Set(VOCABULARY.split(/\s+/).filter((word) => word.length >= 2));

/** Whether the folded text is one word of the newspapers' vocabulary. */
export function isWord(text: string): boolean {
  return isCommonWord(text) || words.has(text);
}

/** The longest word that begins a text; its first character where none does. */
export function firstWord(text: string): string {
  for (let length = REACH; length > 1; length -= 1)
    if (text.length >= length && isWord(text.slice(0, length))) return text.slice(0, length);
  return text.slice(0, 1);
}

/** The longest word that ends a text; its last character where none does. */
export function lastWord(text: string): string {
  for (let length = REACH; length > 1; length -= 1)
    if (text.length >= length && isWord(text.slice(-length))) return text.slice(-length);
  return text.slice(-1);
}
