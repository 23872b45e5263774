import { addMatches, type Matches, noMatches, seek } from './matches.ts';
import type { KeyPostings } from './segment-reader.ts';

/** Postings of several keys as if they were those of one. */
export function unitedPostings(all: readonly KeyPostings[]): KeyPostings {
  const matches = all.reduce<Matches>((sum, next) => addMatches(sum, next), noMatches);
  const cursors = all.map(() => 0);
  let positions = new Uint32Array(64);
  let lastId = -1;
  const put = (from: Uint32Array, count: number, length: number): void => {
    if (length + count > positions.length) {
      const larger = new Uint32Array((length + count) * 2);
      larger.set(positions);
      positions = larger;
    }
    positions.set(from.subarray(0, count), length);
  };
  return {
    count: matches.count,
    ids: matches.ids,
    weights: matches.weights,
    positionsAt(place) {
      const id = matches.ids[place] as number;
      if (id < lastId) cursors.fill(0);
      lastId = id;
      let length = 0;
      all.forEach((postings, index) => {
        const at = seek(postings.ids, postings.count, cursors[index] as number, id);
        cursors[index] = at;
        if (at >= postings.count || postings.ids[at] !== id) return;
        const count = postings.positionsAt(at);
        put(postings.positions(), count, length);
        length += count;
      });
      positions.subarray(0, length).sort();
      return length;
    },
    positions: () => positions,
  };
}
