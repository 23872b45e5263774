import { NOBODY } from './columns.ts';
import type { LibraryState } from './library-state.ts';
import type { Matches } from './matches.ts';

/** A result as it is counted by one thing or another. */
export type CountedResult = {
  parts: readonly Matches[];
  total: number;
  /** By article id: 1 for those of the result. */
  marks(): Uint8Array;
  /** The articles of the index that the result lacks. */
  others(): Matches;
};

export function toCounted(state: LibraryState, parts: readonly Matches[]): CountedResult {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let marked: Uint8Array | undefined;
  let lacked: Matches | undefined;
  const marks = () => (marked ??= markArticles(state, parts));
  return { parts, total, marks, others: () => (lacked ??= articlesWithout(state, marks(), total)) };
}

function markArticles({ columns }: LibraryState, parts: readonly Matches[]): Uint8Array {
  const marks = new Uint8Array(columns.size);
  for (const { ids, count } of parts) {
    for (let place = 0; place < count; place += 1) marks[ids[place] as number] = 1;
  }
  return marks;
}

function articlesWithout(
  { columns: { owner }, articles }: LibraryState,
  marks: Uint8Array,
  total: number,
): Matches {
  const ids = new Uint32Array(articles - total);
  let count = 0;
  for (let id = 0; id < owner.length; id += 1) {
    if (marks[id] === 1 || owner[id] === NOBODY) continue;
    ids[count] = id;
    count += 1;
  }
  return { count, ids, weights: null };
}
