import type { ListBlock } from '#shared/document/article-document.ts';

/** The number of each item among its neighbours of the same depth; a shallower item starts the deeper ones anew. */
export function listNumbers(list: ListBlock): number[] {
  const counts: number[] = [];
  return list.items.map(({ depth }) => {
    counts.length = Math.min(counts.length, depth + 1);
    while (counts.length <= depth) counts.push(0);
    const next = (counts[depth] ?? 0) + 1;
    counts[depth] = next;
    return next;
  });
}
