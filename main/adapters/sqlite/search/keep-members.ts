import { type ArticleBits, bitOf, bitsOfWord, bothBits, countBits } from './article-bits.ts';
import { copyBytes } from './byte-writer.ts';
import { filterMatches, type Matches, matchesOfBits } from './matches.ts';

/** Keeps what a set of the same source holds. */
export function keepMembers(matches: Matches, members: ArticleBits): Matches {
  const { bits, weights } = matches;
  if (!bits) return filterMatches(matches, (id) => bitOf(members, id) === 1);
  const kept = bothBits(bits, members);
  const count = countBits(kept);
  return matchesOfBits(kept, count, weights && weightsWithin(bits.words, weights, kept.words, count));
}

/** Weights of those that are left of a list; stretches between those that are not are copied as they are. */
function weightsWithin(words: Int32Array, weights: Uint8Array, kept: Int32Array, count: number): Uint8Array {
  const left = new Uint8Array(count);
  let length = 0;
  let from = 0;
  let place = 0;
  const copyUpTo = (to: number) => {
    copyBytes(weights, from, to - from, left, length);
    length += to - from;
    from = to + 1;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number;
    for (let gone = word & ~(kept[at] as number); gone !== 0; gone &= gone - 1)
      copyUpTo(place + bitsOfWord(word & ((gone & -gone) - 1)));
    place += bitsOfWord(word);
  }
  copyUpTo(place);
  return left;
}
