import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';

/** Articles by rising ids, each with a weight as posting lists have it; null: all weigh 1. */
export type Matches = { count: number; ids: Uint32Array; weights: Uint8Array | null };

export const noMatches: Matches = { count: 0, ids: new Uint32Array(), weights: null };

/** Of two lists that differ by more than this factor, the short one is looked up in the long one. */
export const LISTS_APART = 16;

export function intersect(one: Matches, other: Matches): Matches {
  const [few, many] = one.count <= other.count ? [one, other] : [other, one];
  if (few.count === 0) return noMatches;
  const ids = new Uint32Array(few.count);
  const count =
    few.count * LISTS_APART < many.count ? intersectFar(few, many, ids) : intersectNear(few, many, ids);
  return { count, ids, weights: null };
}

function intersectFar(few: Matches, many: Matches, ids: Uint32Array): number {
  let count = 0;
  let at = 0;
  for (let index = 0; index < few.count; index += 1) {
    const id = few.ids[index] as number;
    at = seek(many.ids, many.count, at, id);
    if (at === many.count) break;
    if (many.ids[at] === id) {
      ids[count] = id;
      count += 1;
    }
  }
  return count;
}

/** Marked rather than merged: whether the one list or the other comes next cannot be foreseen by a processor. */
function intersectNear(few: Matches, many: Matches, ids: Uint32Array): number {
  const base = Math.min(few.ids[0] as number, many.ids[0] as number);
  const last = Math.max(few.ids[few.count - 1] as number, many.ids[many.count - 1] as number);
  const isIn = new Uint8Array(last - base + 1);
  for (let index = 0; index < many.count; index += 1) isIn[(many.ids[index] as number) - base] = 1;
  let count = 0;
  for (let index = 0; index < few.count; index += 1) {
    const id = few.ids[index] as number;
    ids[count] = id;
    count += isIn[id - base] as number;
  }
  return count;
}

/** Articles of any of them. */
export function unite(all: readonly Matches[]): Matches {
  const filled = all.filter(({ count }) => count > 0);
  if (filled.length < 2) return filled[0] ?? noMatches;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const { ids, count } of filled) {
    lowest = Math.min(lowest, ids[0] as number);
    highest = Math.max(highest, ids[count - 1] as number);
  }
  // Marked rather than merged: so hundreds of alternatives cost no more than what they find.
  const isIn = new Uint8Array(highest - lowest + 1);
  let total = 0;
  for (const { ids, count } of filled) {
    for (let place = 0; place < count; place += 1) {
      const mark = (ids[place] as number) - lowest;
      total += 1 - (isIn[mark] as number);
      isIn[mark] = 1;
    }
  }
  const united = new Uint32Array(total);
  let length = 0;
  for (let mark = 0; length < total; mark += 1) {
    if (isIn[mark] === 0) continue;
    united[length] = lowest + mark;
    length += 1;
  }
  return { count: total, ids: united, weights: null };
}

export function subtract(one: Matches, other: Matches): Matches {
  if (other.count === 0 || one.count === 0) return one;
  const ids = new Uint32Array(one.count);
  let count = 0;
  let at = 0;
  for (let index = 0; index < one.count; index += 1) {
    const id = one.ids[index] as number;
    while (at < other.count && (other.ids[at] as number) < id) at += 1;
    if (at < other.count && other.ids[at] === id) continue;
    ids[count] = id;
    count += 1;
  }
  return { count, ids, weights: null };
}

/** The same with weights: of articles in both, the counts are added. */
export function addMatches(one: Matches, other: Matches): Matches {
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const ids = new Uint32Array(one.count + other.count);
  const weights = new Uint8Array(ids.length);
  const weightAt = (matches: Matches, place: number) =>
    matches.weights === null ? 1 : (matches.weights[place] as number);
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < one.count || right < other.count) {
    const first = left < one.count ? (one.ids[left] as number) : Number.POSITIVE_INFINITY;
    const second = right < other.count ? (other.ids[right] as number) : Number.POSITIVE_INFINITY;
    let often = 0;
    let heads = 0;
    if (first <= second) {
      const weight = weightAt(one, left);
      often += weight & MOST_COUNTED;
      heads |= weight & IN_HEADS;
      left += 1;
    }
    if (second <= first) {
      const weight = weightAt(other, right);
      often += weight & MOST_COUNTED;
      heads |= weight & IN_HEADS;
      right += 1;
    }
    ids[count] = Math.min(first, second);
    weights[count] = Math.min(often, MOST_COUNTED) | heads;
    count += 1;
  }
  return { count, ids, weights };
}

/** Keeps what passes. */
export function filterMatches({ count, ids, weights }: Matches, keeps: (id: number) => boolean): Matches {
  const kept = new Uint32Array(count);
  const keptWeights = weights === null ? null : new Uint8Array(count);
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const id = ids[index] as number;
    if (!keeps(id)) continue;
    kept[length] = id;
    if (keptWeights !== null && weights !== null) keptWeights[length] = weights[index] as number;
    length += 1;
  }
  return { count: length, ids: kept, weights: keptWeights };
}

/** First place from `from` on whose id is not below the given one. */
export function seek(ids: Uint32Array, count: number, from: number, id: number): number {
  let step = 1;
  let low = from;
  while (low + step < count && (ids[low + step] as number) < id) {
    low += step;
    step *= 2;
  }
  let high = Math.min(count, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
