import { COMMON_WORDS } from './common-words.ts';
import { VOCABULARY } from './vocabulary.ts';

/** The longest words that are looked for. */
const REACH = 4;

const words = new Set([...COMMON_WORDS, ...VOCABULARY.split(/\s+/).filter((word) => word.length >= 2)]);

/** How long the words are that begin and end with a UTF-16 unit: a bit for each length. */
const lengthsFrom = new Uint8Array(0x10000);
const lengthsTo = new Uint8Array(0x10000);
for (const word of words) {
  if (word.length > REACH) continue;
  const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
  lengthsFrom[first] = (lengthsFrom[first] as number) | (1 << word.length);
  lengthsTo[last] = (lengthsTo[last] as number) | (1 << word.length);
}

/** Whether the folded text is one word of the newspapers' vocabulary. */
export function isWord(text: string): boolean {
  return words.has(text);
}

/** The longest word that begins a text; its first character where none does. */
export function firstWord(text: string): string {
  if (text === '') return text;
  const lengths = lengthsFrom[text.charCodeAt(0)] as number;
  for (let length = Math.min(REACH, text.length); length > 1; length -= 1) {
    if ((lengths & (1 << length)) === 0) continue;
    const word = text.slice(0, length);
    if (isWord(word)) return word;
  }
  return text.slice(0, 1);
}

/** The longest word that ends a text; its last character where none does. */
export function lastWord(text: string): string {
  if (text === '') return text;
  const lengths = lengthsTo[text.charCodeAt(text.length - 1)] as number;
  for (let length = Math.min(REACH, text.length); length > 1; length -= 1) {
    if ((lengths & (1 << length)) === 0) continue;
    const word = text.slice(-length);
    if (isWord(word)) return word;
  }
  return text.slice(-1);
}
