import type { LibraryState } from './library-state.ts';
import { idReader } from './matches.ts';
import type { PartRanks, SourceResult } from './rank-parts.ts';

/** Articles in the order of a result, by their row ids, each with its rank. */
export type TopArticles = { ids: Uint32Array; ranks: Uint32Array };

/**
 * The first `wanted` articles of a result: the highest ranks, of equal ones the newest, of these the lowest ids. One pass
 * over the result, which looks closer only at what may be among them: from the end, for what came last into a library mostly
 * is newest, and keeps its place.
 */
export function pickTop(
  { columns: { firstDay } }: LibraryState,
  parts: readonly SourceResult[],
  ranksOf: PartRanks,
  wanted: number,
): TopArticles {
  const total = parts.reduce((sum, { matches }) => sum + matches.count, 0);
  const size = Math.min(wanted, total);
  const ids = new Uint32Array(size);
  const ranks = new Uint32Array(size);
  const isBetter = (rank: number, id: number, at: number): boolean => {
    const other = ranks[at] as number;
    if (rank !== other) return rank > other;
    const day = firstDay[id] as number;
    const otherDay = firstDay[ids[at] as number] as number;
    return day === otherDay ? id < (ids[at] as number) : day > otherDay;
  };
  /** A heap whose root is the worst of those that are kept: puts an article where the one at `from` was. */
  const sink = (from: number, rank: number, id: number, end: number): void => {
    let at = from;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= end) break;
      if (child + 1 < end && isBetter(ranks[child] as number, ids[child] as number, child + 1)) child += 1;
      if (!isBetter(rank, id, child)) break;
      ids[at] = ids[child] as number;
      ranks[at] = ranks[child] as number;
      at = child;
    }
    ids[at] = id;
    ranks[at] = rank;
  };
  let kept = 0;
  const lastId = ({ matches }: SourceResult) =>
    matches.count === 0 ? 0 : idReader(matches)(matches.count - 1);
  const lastFirst = [...parts].sort((one, other) => lastId(other) - lastId(one));
  for (const part of size === 0 ? [] : lastFirst) {
    const { count } = part.matches;
    if (count === 0) continue;
    const idAt = idReader(part.matches);
    const partRanks = ranksOf(part);
    let place = count - 1;
    for (; kept < size && place >= 0; place -= 1) {
      ids[kept] = idAt(place);
      ranks[kept] = partRanks.at(place);
      kept += 1;
      if (kept < size) continue;
      for (let at = (size >>> 1) - 1; at >= 0; at -= 1)
        sink(at, ranks[at] as number, ids[at] as number, size);
    }
    // Of a common word thousands have the rank of the worst that is kept: most are told by their day.
    let least = ranks[0] as number;
    let leastDay = firstDay[ids[0] as number] as number;
    for (place = partRanks.last(place, least); place >= 0; place = partRanks.last(place - 1, least)) {
      const id = idAt(place);
      const rank = partRanks.at(place);
      if (rank === least && (firstDay[id] as number) < leastDay) continue;
      if (!isBetter(rank, id, 0)) continue;
      sink(0, rank, id, size);
      least = ranks[0] as number;
      leastDay = firstDay[ids[0] as number] as number;
    }
  }
  // The worst of what is left goes to the end.
  for (let end = size - 1; end > 0; end -= 1) {
    const id = ids[0] as number;
    const rank = ranks[0] as number;
    sink(0, ranks[end] as number, ids[end] as number, end);
    ids[end] = id;
    ranks[end] = rank;
  }
  return { ids, ranks };
}
