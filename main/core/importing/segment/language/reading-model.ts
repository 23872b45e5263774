import { countGrams } from './fluency.ts';
import { KeyedNumbers } from './keyed-numbers.ts';
import { READING_COUNTS } from './reading-counts.ts';

/** So many characters in a row are counted at most. */
export const LONGEST = 4;
/** Real pages, and the articles of the made ones, are counted as if they had been read so often. */
export const TIMES = 3;

/** What is taken off each count for what was never seen there, by how many characters stand before. */
const DISCOUNTS = [0, 0.75, 0.85, 0.9];
/** Each character is counted half a time more than it was seen, and there are as many as this. */
const MORE = 0.5;
const CHARACTERS = 8000;
const ROOT = 0;
const NOWHERE = -1;

/** In the written form, what may follow a character stands between these: texts have no white space left. */
const INSIDE = '\t';
const OUTSIDE = '\n';
/** A count is written in characters of those for private use, which begin here: the sum of their numbers from 1 on. */
const COUNT = 0xe000;
const MOST_COUNT = 0x1800;

/** The places in the model of a text's last character, its last two and its last three; -1 for what was never seen. */
export type Behind = readonly [number, number, number];

/** A text's first characters, three at most, and how likely each is behind those of them that stand before it. */
export interface Ahead {
  units: readonly number[];
  likely: readonly number[];
}

/** What newspaper text tells of how one text reads on into another. */
export interface ReadingModel {
  behind(this: void, text: string): Behind;
  ahead(this: void, text: string): Ahead;
  /**
   * Natural logarithms of how much likelier the first, second and third character are with the text before them than without it,
   * 0 for those that are not there.
   */
  readOn(this: void, behind: Behind, ahead: Ahead): readonly [number, number, number];
}

/** How often up to four characters stand in a row, as a tree: each place is a row of them, the one at 0 has none. */
interface Counts {
  /** Under a place and a UTF-16 unit the place that is longer by it. */
  places: KeyedNumbers;
  seen: Int32Array;
  /** How many different characters were seen behind it. */
  followers: Int32Array;
  /** All single characters together. */
  total: number;
}

let shipped: Counts | null = null;

/** The model that comes with the program, as if it had never read the given folded texts. */
export function loadReading(without: readonly string[] = []): ReadingModel {
  shipped ??= readCounts(READING_COUNTS);
  return createReading(without.length > 0 ? lessen(shipped, without) : shipped);
}

/**
 * A character's likelihood behind three others is reckoned from its likelihood behind two of them, that from the one behind
 * a single one: each count gives a fixed part to what was not seen (absolute discounting: Ney, Essen and Kneser 1994).
 */
export function createReading({ places, seen, followers, total }: Counts): ReadingModel {
  const longer = (place: number, unit: number): number => (place < 0 ? NOWHERE : places.get(place, unit));
  const countOf = (place: number): number => (place < 0 ? 0 : (seen[place] as number));
  const anywhere = (place: number): number => (countOf(place) + MORE) / (total + CHARACTERS * MORE);
  /** How likely what `after` ends in is behind `place`, of `length` characters, if it is so likely behind one character less. */
  const behindOne = (place: number, length: number, after: number, shorter: number): number => {
    const all = countOf(place);
    if (all === 0) return shorter;
    const discount = DISCOUNTS[length] as number;
    const others = discount * Math.min(all, followers[place] as number);
    return (Math.max(0, countOf(after) - discount) + others * shorter) / all;
  };
  return {
    behind(text) {
      const placeOf = (length: number): number => {
        let place = text.length < length ? NOWHERE : ROOT;
        for (let at = text.length - length; at < text.length; at += 1)
          place = longer(place, text.charCodeAt(at));
        return place;
      };
      return [placeOf(1), placeOf(2), placeOf(3)];
    },
    ahead(text) {
      const units = Array.from({ length: Math.min(3, text.length) }, (_, at) => text.charCodeAt(at));
      const [c = 0, d = 0, e = 0] = units;
      const [one, two, three] = [longer(ROOT, c), longer(ROOT, d), longer(ROOT, e)];
      const first = anywhere(one);
      const both = longer(one, d);
      const second = behindOne(one, 1, both, anywhere(two));
      const third = behindOne(both, 2, longer(both, e), behindOne(two, 1, longer(two, e), anywhere(three)));
      return { units, likely: [first, second, third].slice(0, units.length) };
    },
    readOn([one, two, three], { units, likely }) {
      const [c = 0, d = 0, e = 0] = units;
      const [first = 1, second = 1, third = 1] = likely;
      if (units.length === 0) return [0, 0, 0];
      const [oneC, twoC] = [longer(one, c), longer(two, c)];
      const shorterC = behindOne(two, 2, twoC, behindOne(one, 1, oneC, first));
      const firstOn = Math.log(behindOne(three, 3, longer(three, c), shorterC) / first);
      if (units.length === 1) return [firstOn, 0, 0];
      const oneD = longer(oneC, d);
      const secondOn = Math.log(
        behindOne(twoC, 3, longer(twoC, d), behindOne(oneC, 2, oneD, second)) / second,
      );
      if (units.length === 2) return [firstOn, secondOn, 0];
      return [firstOn, secondOn, Math.log(behindOne(oneD, 3, longer(oneD, e), third) / third)];
    },
  };
}

/** Rows of three and four tell little where they were seen once, and are two in three: they are not written. */
const leastOf = (length: number): number => (length > 2 ? 2 : 1);

const PRIVATE = /[\ue000-\uf8ff]/u;

function writeCount(count: number): string {
  const full = Math.floor((count - 1) / MOST_COUNT);
  return (
    String.fromCharCode(COUNT + MOST_COUNT).repeat(full) +
    String.fromCharCode(COUNT + count - full * MOST_COUNT)
  );
}

/** Writes counts as text: behind each character its count, unless it is the least, and within marks what stands behind it. */
export function writeReading(counts: ReadonlyMap<string, number>): string {
  const rows = [...counts]
    .filter(([row, count]) => count >= leastOf(row.length) && !PRIVATE.test(row))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  let text = '';
  let length = 0;
  for (const [row, count] of rows) {
    text += (row.length > length ? INSIDE : OUTSIDE.repeat(length - row.length)) + row.slice(-1);
    if (count > leastOf(row.length)) text += writeCount(count);
    length = row.length;
  }
  return text.slice(INSIDE.length);
}

export function readCounts(text: string): Counts {
  const size = text.length + 1;
  const places = new KeyedNumbers(size / 2);
  const seen = new Int32Array(size);
  const followers = new Int32Array(size);
  let total = 0;
  let last = ROOT;
  const path: number[] = [ROOT];
  let next = 1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === INSIDE) path.push(last);
    else if (mark === OUTSIDE) path.pop();
    else {
      last = next;
      next += 1;
      places.set(path.at(-1) as number, text.charCodeAt(at), last);
      let count = 0;
      while (text.charCodeAt(at + 1) > COUNT && text.charCodeAt(at + 1) <= COUNT + MOST_COUNT) {
        at += 1;
        count += text.charCodeAt(at) - COUNT;
      }
      if (count === 0) count = leastOf(path.length);
      seen[last] = count;
      const before = path.at(-1) as number;
      // What is seen behind a row and not written was seen once each: `followers` holds all less the counts until it is read.
      followers[before] = (followers[before] as number) + 1 - count;
      if (before === ROOT) total += count;
    }
  }
  for (let place = 1; place < next; place += 1)
    followers[place] = (followers[place] as number) + (seen[place] as number);
  return { places, seen: seen.slice(0, next), followers: followers.slice(0, next), total };
}

function lessen(counts: Counts, texts: readonly string[]): Counts {
  const { places } = counts;
  const seen = counts.seen.slice();
  let { total } = counts;
  for (const [row, count] of countGrams(texts, LONGEST)) {
    let place = ROOT;
    for (let at = 0; at < row.length && place >= 0; at += 1) place = places.get(place, row.charCodeAt(at));
    if (place < 0) continue;
    const left = Math.max(0, (seen[place] as number) - count * TIMES);
    if (row.length === 1) total -= (seen[place] as number) - left;
    seen[place] = left;
  }
  return { ...counts, seen, total };
}
