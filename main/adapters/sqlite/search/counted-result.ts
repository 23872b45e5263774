import { NOBODY } from './columns.ts';
import type { LibraryState } from './library-state.ts';
import type { Matches } from './matches.ts';

/** Values that occur in a result, each with its count. */
export type ValueCounts = [value: number, count: number][];

/** A result as it is counted by one thing or another. */
export type CountedResult = {
  parts: readonly Matches[];
  total: number;
  /** By article id: 1 for those of the result. */
  marks(): Uint8Array;
  /** The articles of the index that the result lacks. */
  others(): Matches;
  /** How often each value of a column stands in the result, as far as anybody has asked. */
  known: Map<Uint32Array, ValueCounts>;
};

export function toCounted(state: LibraryState, parts: readonly Matches[]): CountedResult {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let marked: Uint8Array | undefined;
  let lacked: Matches | undefined;
  const marks = () => (marked ??= markArticles(state, parts));
  const others = () => (lacked ??= articlesWithout(state, marks(), total));
  return { parts, total, marks, others, known: new Map() };
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
  // Each id is written, and the next one over it unless it counts: which do cannot be foreseen by a processor.
  const ids = new Uint32Array(articles - total + 1);
  let count = 0;
  for (let id = 0; id < owner.length; id += 1) {
    ids[count] = id;
    count += owner[id] === NOBODY ? 0 : 1 - (marks[id] as number);
  }
  return { count, ids, weights: null };
}
