import { type ArticleBits, bitsOfWord } from './article-bits.ts';
import type { ValueCounts } from './counted-result.ts';
import { lowerBound, type Matches } from './matches.ts';

/**
 * A column of which neighbours mostly have one value, as articles of a page have one date: the value at a place of
 * `values`, which rise, stands from `starts[n]` up to `starts[n + 1]`, where `places[n]` is that place.
 */
export type Stretches = { starts: Uint32Array; places: Uint32Array; values: Uint32Array };

export function stretchesOf(column: Uint32Array): Stretches {
  const isStart = (id: number) => id === 0 || column[id] !== column[id - 1];
  let count = 0;
  for (let id = 0; id < column.length; id += 1) if (isStart(id)) count += 1;
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let id = 0; id < column.length; id += 1) {
    if (!isStart(id)) continue;
    starts[at] = id;
    at += 1;
  }
  starts[count] = column.length;
  const standing = starts.subarray(0, count).map((id) => column[id] as number);
  const values = Uint32Array.from(new Set(standing)).sort();
  const placeOf = new Map(Array.from(values, (value, place) => [value, place]));
  return { starts, places: standing.map((value) => placeOf.get(value) as number), values };
}

/** How many of a set of the whole library have each value: word by word, whatever the set holds. */
export function countStretches({ starts, places, values }: Stretches, { words }: ArticleBits): ValueCounts {
  const counts = new Int32Array(values.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    const count = countBetween(words, starts[at] as number, starts[at + 1] as number);
    counts[place] = (counts[place] as number) + count;
  }
  return toValueCounts(values, counts);
}

/** The same of articles by their ids: the column, which lies all over the memory, is not read. */
export function countInStretches(
  { starts, places, values }: Stretches,
  parts: readonly Matches[],
): ValueCounts {
  const counts = new Int32Array(values.length);
  for (const { ids, count } of parts) {
    let index = 0;
    const first = count === 0 ? 0 : lowerBound(starts, 0, places.length, (ids[0] as number) + 1) - 1;
    for (let at = first; index < count; at += 1) {
      const end = starts[at + 1] as number;
      const from = index;
      while (index < count && (ids[index] as number) < end) index += 1;
      const place = places[at] as number;
      counts[place] = (counts[place] as number) + index - from;
    }
  }
  return toValueCounts(values, counts);
}

function toValueCounts(values: Uint32Array, counts: Int32Array): ValueCounts {
  const found: ValueCounts = [];
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] as number;
    if (count > 0) found.push([values[place] as number, count]);
  }
  return found;
}

/** How many bits are set from `start` up to `end`. */
function countBetween(words: Int32Array, start: number, end: number): number {
  const last = end >>> 5;
  // Of the first word the bits from `start` on, of the last one those below `end`.
  const from = -1 << (start & 31);
  const below = (1 << (end & 31)) - 1;
  let word = start >>> 5;
  if (word === last) return bitsOfWord((words[word] as number) & from & below);
  let count = bitsOfWord((words[word] as number) & from);
  for (word += 1; word < last; word += 1) count += bitsOfWord(words[word] as number);
  return below === 0 ? count : count + bitsOfWord((words[last] as number) & below);
}
