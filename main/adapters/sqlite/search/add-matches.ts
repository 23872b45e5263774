import type { Matches } from './matches.ts';
import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';

/** Articles of either, with weights: of articles in both, the counts are added. */
export function addMatches(one: Matches, other: Matches): Matches {
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const { ids: ids1 } = one;
  const { ids: ids2 } = other;
  const ids = new Uint32Array(one.count + other.count);
  const weights = new Uint8Array(ids.length);
  const weightAt = (matches: Matches, place: number) =>
    matches.weights === null ? 1 : (matches.weights[place] as number);
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < one.count || right < other.count) {
    const first = left < one.count ? (ids1[left] as number) : Number.POSITIVE_INFINITY;
    const second = right < other.count ? (ids2[right] as number) : Number.POSITIVE_INFINITY;
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
