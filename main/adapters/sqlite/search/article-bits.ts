/**
 * A set of articles as one bit each: bit `n` of word `w` stands for the id `base + w * 32 + n`; `base` is a multiple of 32.
 * Sets of one source have the same base and as many words.
 */
export type ArticleBits = { base: number; words: Int32Array };

/** An empty set that has room for so many ids from `base` on. */
export function createBits(base: number, size: number): ArticleBits {
  return { base, words: new Int32Array((size + 31) >>> 5) };
}

/** How many bits of a word are set. */
export function bitsOfWord(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bits, 0x01010101) >>> 24;
}

export function countBits({ words }: ArticleBits): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) count += bitsOfWord(words[at] as number);
  return count;
}

/** Whether an id is in the set, 1 or 0; of ids beyond it none is. */
export function bitOf({ base, words }: ArticleBits, id: number): number {
  return ((words[(id - base) >>> 5] as number) >>> (id & 31)) & 1;
}

export function putIds({ base, words }: ArticleBits, ids: Uint32Array, count: number): void {
  for (let place = 0; place < count; place += 1) {
    const at = (ids[place] as number) - base;
    words[at >>> 5] = (words[at >>> 5] as number) | (1 << (at & 31));
  }
}

/** Adds a set that lies within this one. */
export function putBits({ base, words }: ArticleBits, more: ArticleBits): void {
  const start = (more.base - base) >>> 5;
  for (let at = 0; at < more.words.length; at += 1)
    words[start + at] = (words[start + at] as number) | (more.words[at] as number);
}

export function bothBits({ base, words }: ArticleBits, other: ArticleBits): ArticleBits {
  const both = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) both[at] = (words[at] as number) & (other.words[at] as number);
  return { base, words: both };
}

export function bitsWithout({ base, words }: ArticleBits, other: ArticleBits): ArticleBits {
  const left = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1)
    left[at] = (words[at] as number) & ~(other.words[at] as number);
  return { base, words: left };
}

/** The ids of a set of `count` articles, rising. */
export function idsOfBits(bits: ArticleBits, count: number): Uint32Array {
  const ids = new Uint32Array(count);
  writeIds(bits, ids);
  return ids;
}

/** Writes them where there is room. */
export function writeIds({ base, words }: ArticleBits, ids: Uint32Array): void {
  let place = 0;
  for (let at = 0; at < words.length; at += 1) {
    let word = words[at] as number;
    const first = base + at * 32;
    if (word === -1) {
      // The commonest keys are in nearly all articles.
      for (let bit = 0; bit < 32; bit += 1) ids[place + bit] = first + bit;
      place += 32;
      continue;
    }
    while (word !== 0) {
      ids[place] = first + 31 - Math.clz32(word & -word);
      place += 1;
      word &= word - 1;
    }
  }
}

/** Ids by their places in a set of `count` articles: what is asked for from the last to the first is found in one pass. */
export function readPlaces({ base, words }: ArticleBits, count: number): (place: number) => number {
  // The word that was read last, and the place of its first bit.
  let at = words.length;
  let first = count;
  let held = 0;
  let known = -1;
  let id = 0;
  return (place) => {
    if (place === known) return id;
    if (place >= first + held) {
      at = words.length;
      first = count;
    }
    while (first > place && at > 0) {
      at -= 1;
      held = bitsOfWord(words[at] as number);
      first -= held;
    }
    let word = words[at] as number;
    for (let left = place - first; left > 0; left -= 1) word &= word - 1;
    known = place;
    id = base + at * 32 + 31 - Math.clz32(word & -word);
    return id;
  };
}
