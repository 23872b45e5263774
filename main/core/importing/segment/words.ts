import { COMMON_WORDS } from './common-words.ts';
import { VOCABULARY } from './vocabulary.ts';

/** The longest words that are looked for. */
const REACH = 4;

const words = new Set([...COMMON_WORDS, ...VOCABULARY.split(/\s+/).filter((word) => word.length >= 2)]);
/** What words begin and end with, whole words left out. */
const openings = new Set<string>();
const closings = new Set<string>();
for (const word of words)
  for (let length = 1; length < word.length; length += 1) {
    openings.add(word.slice(0, length));
    closings.add(word.slice(-length));
  }

/** Whether a word begins with the folded text and goes on. */
export function opensWord(text: string): boolean {
  return openings.has(text);
}

/** Whether a word has begun before the folded text and ends with it. */
export function closesWord(text: string): boolean {
  return closings.has(text);
}

/** Whether the folded text is one word of the newspapers' vocabulary. */
export function isWord(text: string): boolean {
  return words.has(text);
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
