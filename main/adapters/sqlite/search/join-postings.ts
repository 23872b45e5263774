import { pairKey } from './index-document.ts';
import { joinSteps, type PlaceTest } from './join-steps.ts';
import { addMatches } from './add-matches.ts';
import { type Matches, noMatches } from './matches.ts';
import type { PostingRoom } from './posting-list.ts';
import {
  type BlockCache,
  type FoundKey,
  findInSegment,
  type KeyPostings,
  readPostings,
} from './segment-reader.ts';
import type { Segment } from './segments.ts';
import type { WorkLimit } from './work-limit.ts';

/** Phrases longer than this are looked up by their beginning; the rest is for the caller to verify. */
export const LONGEST_PHRASE = 48;

/** Units that count as equal to one, with itself or without; null: no others do. */
export type EqualUnits = ((unit: number) => readonly number[]) | null;

/** For the steps of one joining after the other, which keeps none of their lists: fresh arrays cost more than what is written into them. */
const joinRooms: PostingRoom[] = Array.from({ length: 2 }, () => ({
  ids: new Uint32Array(),
  weights: new Uint8Array(),
}));

/** The articles of a segment that hold a folded phrase of one unit or more, each with its weight; dead ones among them. */
export function findInPostings(
  cache: BlockCache,
  segment: Segment,
  work: WorkLimit,
  phrase: string,
  equals: EqualUnits,
  places: PlaceTest,
): Matches {
  const unitsAt = (offset: number) => equalTo(phrase.charCodeAt(offset), equals);
  const lookUp = (keys: readonly number[]) =>
    keys.map((key) => findInSegment(cache, segment, key)).filter((each) => each !== null);
  const read = (found: readonly FoundKey[], room: PostingRoom | null = null): KeyPostings[] => {
    work.read(costOf(found));
    return found.map((each) => readPostings(cache, segment, each, found.length === 1 ? room : null));
  };
  if (phrase.length === 1) return unitePostings(read(lookUp(unitsAt(0).map((unit) => pairKey(unit, 0)))));
  const lookups: FoundKey[][] = [];
  for (let offset = 0; offset + 1 < phrase.length; offset += 1) {
    const keys = unitsAt(offset).flatMap((first) =>
      unitsAt(offset + 1).map((second) => pairKey(first, second)),
    );
    const found = lookUp(keys);
    if (found.length === 0) return noMatches;
    lookups.push(found);
  }
  const costs = lookups.map(costOf);
  const cover = coverOf(costs).sort((one, other) => (costs[one] as number) - (costs[other] as number));
  if (cover.length === 1 && places.start === null)
    return unitePostings(read(lookups[cover[0] as number] as FoundKey[]));
  const steps = cover.map((offset, step) => ({
    offset,
    postings: read(lookups[offset] as FoundKey[], joinRooms[step]),
  }));
  return joinSteps(steps, places);
}

function costOf(found: readonly FoundKey[]): number {
  return found.reduce((sum, { bytes }) => sum + bytes, 0);
}

function equalTo(unit: number, equals: EqualUnits): number[] {
  return equals === null ? [unit] : [...new Set([unit, ...equals(unit)])];
}

function unitePostings(all: readonly KeyPostings[]): Matches {
  return all.reduce<Matches>((sum, postings) => addMatches(sum, postings), noMatches);
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
