import { type Fluency, loadFluency, START } from '#core/importing/segment/language/fluency.ts';
import { isWord } from '#core/importing/segment/language/words.ts';
import { commonLookAlikes } from '#shared/text/look-alikes.ts';

/** A character that may have been misread, and what may be meant. */
export type Suspect = { at: number; written: string; meant: string };
/** Two texts that are taken for each other. */
export type Pair = { one: string; other: string };

/** Only what is misread most readily is asked about: of the rest more would be right than wrong. */
const readily = 0.9;
/** Natural logarithm of how much likelier the other character is in its place. */
const leastGain = 2;
const longestWord = 4;
const han = /^\p{Script=Han}$/u;

/**
 * Where one character of a pair stands, and the other one reads on better and makes a word, or a longer one. Finds four in ten such
 * misreadings and is wrong about once in 20,000 characters (129,000 characters of the test pages, their counts left out).
 */
export function suspectCharacters(
  text: string,
  learned: readonly Pair[] = [],
  fluency: Fluency = loadFluency(),
): Suspect[] {
  const others = learned.length === 0 ? common : othersOf([...commonPairs, ...learned]);
  return Array.from({ length: text.length }, (_, at) => at).flatMap((at) => {
    const written = text.charAt(at);
    let best: { meant: string; gain: number } | null = null;
    for (const meant of others.get(written) ?? []) {
      const gain = likelihood(fluency, text, at, meant) - likelihood(fluency, text, at, written);
      if (gain < Math.max(leastGain, best?.gain ?? 0)) continue;
      if (wordLength(text, at, meant) > wordLength(text, at, written)) best = { meant, gain };
    }
    return best === null ? [] : [{ at, written, meant: best.meant }];
  });
}

const commonPairs = commonLookAlikes.filter(({ weight }) => weight >= readily);
const common = othersOf(commonPairs);

function othersOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const { one, other } of pairs) {
    if (!han.test(one) || !han.test(other)) continue;
    others.set(one, [...(others.get(one) ?? []), other]);
    others.set(other, [...(others.get(other) ?? []), one]);
  }
  return others;
}

/** How well a text reads around a place with this character in it. */
function likelihood(fluency: Fluency, text: string, place: number, character: string): number {
  const at = (index: number) => (index === place ? character : text.charAt(index) || START);
  let sum = 0;
  for (let index = place; index <= place + 1; index += 1) sum += fluency.pair(at(index - 1), at(index));
  for (let index = place; index <= place + 2; index += 1)
    sum += fluency.triple(at(index - 2), at(index - 1), at(index));
  return sum;
}

/** The longest word that holds the place, 0 where none does. */
function wordLength(text: string, place: number, character: string): number {
  for (let length = longestWord; length > 1; length -= 1)
    for (let from = Math.max(0, place - length + 1); from <= place; from += 1) {
      if (from + length > text.length) break;
      const word = text.slice(from, place) + character + text.slice(place + 1, from + length);
      if (isWord(word)) return length;
    }
  return 0;
}
