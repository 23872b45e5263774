import { pairKey } from './index-document.ts';
import { addMatches, type Matches, noMatches, seek } from './matches.ts';
import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';
import {
  type BlockCache,
  type FoundKey,
  findInSegment,
  type KeyPostings,
  readPostings,
} from './segment-reader.ts';
import { unitedPostings } from './united-postings.ts';
import type { Segment } from './segments.ts';

/** Where in a document a phrase may stand, in units: the begin of its field and the end; `headsEnd` for the weight. */
export type PlaceTest = {
  /** Null: anywhere. */
  start: ((id: number) => number) | null;
  end: (id: number) => number;
  headsEnd: (id: number) => number;
};

/** Phrases longer than this are looked up by their beginning; the rest is for the caller to verify. */
export const LONGEST_PHRASE = 48;

/** Units that count as equal to one, with itself or without; null: no others do. */
export type EqualUnits = ((unit: number) => readonly number[]) | null;

/** The articles of a segment that hold a folded phrase of one unit or more, each with its weight; dead ones among them. */
export function findInPostings(
  cache: BlockCache,
  segment: Segment,
  phrase: string,
  equals: EqualUnits,
  places: PlaceTest,
): Matches {
  const unitsAt = (offset: number) => equalTo(phrase.charCodeAt(offset), equals);
  if (phrase.length === 1)
    return unitePostings(
      cache,
      segment,
      unitsAt(0).map((unit) => pairKey(unit, 0)),
    );
  const lookups: FoundKey[][] = [];
  for (let offset = 0; offset + 1 < phrase.length; offset += 1) {
    const found = unitsAt(offset)
      .flatMap((first) => unitsAt(offset + 1).map((second) => pairKey(first, second)))
      .map((key) => findInSegment(cache, segment, key))
      .filter((each) => each !== null);
    if (found.length === 0) return noMatches;
    lookups.push(found);
  }
  const costs = lookups.map((found) => found.reduce((sum, { bytes }) => sum + bytes, 0));
  const cover = coverOf(costs).sort((one, other) => (costs[one] as number) - (costs[other] as number));
  const lists = cover.map((offset) => {
    const all = (lookups[offset] as FoundKey[]).map((found) => readPostings(cache, segment, found));
    return { offset, postings: all.length === 1 ? (all[0] as KeyPostings) : unitedPostings(all) };
  });
  const [only] = lists as [(typeof lists)[number]];
  return lists.length === 1 && places.start === null ? only.postings : joinLists(lists, places);
}

function equalTo(unit: number, equals: EqualUnits): number[] {
  return equals === null ? [unit] : [...new Set([unit, ...equals(unit)])];
}

function unitePostings(cache: BlockCache, segment: Segment, keys: readonly number[]): Matches {
  return keys
    .map((key) => findInSegment(cache, segment, key))
    .reduce<Matches>(
      (sum, found) => (found === null ? sum : addMatches(sum, readPostings(cache, segment, found))),
      noMatches,
    );
}

/** Pairs, by their offsets, that cover a phrase between them: every second one; of an odd phrase one step is a single unit, where it is cheapest. */
function coverOf(costs: readonly number[]): number[] {
  const pairs = costs.length;
  const length = pairs + 1;
  if (length % 2 === 0) return everySecond(0, pairs);
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let even = 0; even <= pairs - 1; even += 2) {
    // Up to here at even offsets, from the next on at odd ones.
    const cover = [...everySecond(0, even + 1), ...everySecond(even + 1, pairs)];
    const cost = cover.reduce((sum, offset) => sum + (costs[offset] as number), 0);
    if (cost < least) {
      least = cost;
      best = cover;
    }
  }
  return best;
}

function everySecond(from: number, to: number): number[] {
  const offsets: number[] = [];
  for (let offset = from; offset < to; offset += 2) offsets.push(offset);
  return offsets;
}

/** Articles in which all lists have a place at their offsets from one beginning; the rarest list comes first. */
function joinLists(lists: readonly { offset: number; postings: KeyPostings }[], places: PlaceTest): Matches {
  const [rarest] = lists as [{ offset: number; postings: KeyPostings }];
  const ids = new Uint32Array(rarest.postings.count);
  const weights = new Uint8Array(ids.length);
  const cursors = new Uint32Array(lists.length);
  let begins = new Int32Array(64);
  let count = 0;
  for (let place = 0; place < rarest.postings.count; place += 1) {
    const id = rarest.postings.ids[place] as number;
    let isInAll = true;
    for (let index = 1; index < lists.length; index += 1) {
      const { postings } = lists[index] as (typeof lists)[number];
      const at = seek(postings.ids, postings.count, cursors[index] as number, id);
      cursors[index] = at;
      if (at >= postings.count) return { count, ids, weights };
      if (postings.ids[at] !== id) {
        isInAll = false;
        break;
      }
    }
    if (!isInAll) continue;
    const found = rarest.postings.positionsAt(place);
    if (found > begins.length) begins = new Int32Array(found * 2);
    const from = rarest.postings.positions();
    const lowest = places.start === null ? 0 : places.start(id);
    const highest = places.start === null ? Number.POSITIVE_INFINITY : places.end(id);
    let left = 0;
    for (let index = 0; index < found; index += 1) {
      const begin = (from[index] as number) - rarest.offset;
      if (begin < lowest || begin >= highest) continue;
      begins[left] = begin;
      left += 1;
    }
    for (let index = 1; index < lists.length && left > 0; index += 1) {
      const { postings, offset } = lists[index] as (typeof lists)[number];
      const size = postings.positionsAt(cursors[index] as number);
      const positions = postings.positions();
      let kept = 0;
      let at = 0;
      for (let begin = 0; begin < left; begin += 1) {
        const wanted = (begins[begin] as number) + offset;
        while (at < size && (positions[at] as number) < wanted) at += 1;
        if (at < size && positions[at] === wanted) {
          begins[kept] = begins[begin] as number;
          kept += 1;
        }
      }
      left = kept;
    }
    if (left === 0) continue;
    ids[count] = id;
    const isInHeads = (begins[0] as number) < places.headsEnd(id);
    weights[count] = Math.min(left, MOST_COUNTED) | (isInHeads ? IN_HEADS : 0);
    count += 1;
  }
  return { count, ids, weights };
}
