import { type ArticleBits, bitsWithout, createBits } from './article-bits.ts';
import type { LibraryState } from './library-state.ts';
import { type Matches, putMatches } from './matches.ts';

/** Values that occur in a result, each with its count. */
export type ValueCounts = [value: number, count: number][];

/** A result as it is counted by one thing or another; the sets are of the whole library. */
export type CountedResult = {
  parts: readonly Matches[];
  total: number;
  bits(): ArticleBits;
  /** The articles of the index that the result lacks. */
  others(): ArticleBits;
  /** How often each value of a column stands in the result, as far as anybody has asked. */
  known: Map<Uint32Array, ValueCounts>;
};

export function toCounted(state: LibraryState, parts: readonly Matches[]): CountedResult {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let found: ArticleBits | undefined;
  let lacked: ArticleBits | undefined;
  const bits = () => (found ??= gather(state, parts));
  const others = () => (lacked ??= bitsWithout(state.present, bits()));
  return { parts, total, bits, others, known: new Map() };
}

function gather({ columns }: LibraryState, parts: readonly Matches[]): ArticleBits {
  const bits = createBits(0, columns.size);
  for (const part of parts) putMatches(bits, part);
  return bits;
}
