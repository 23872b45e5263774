import { type ArticleBits, createBits } from './article-bits.ts';
import type { LibraryState } from './library-state.ts';
import type { Segment } from './segments.ts';

/** The articles whose postings a segment holds. They only ever leave it: how many they are tells which they are. */
export function membersOf(state: LibraryState, { id, span }: Segment): { count: number; bits: ArticleBits } {
  const count = state.living.get(id) ?? 0;
  const known = state.members.get(id);
  if (known?.count === count) return known;
  const { owner } = state.columns;
  const bits = createBits(span.base, span.last - span.base + 1);
  for (let article = span.base; article <= span.last; article += 1) {
    if (owner[article] !== id) continue;
    const at = (article - span.base) >>> 5;
    bits.words[at] = (bits.words[at] as number) | (1 << (article & 31));
  }
  const members = { count, bits };
  state.members.set(id, members);
  return members;
}
