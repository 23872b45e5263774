import type { QueryChip } from '#shared/contract/search-language.ts';

export type ChipNode = { chip: QueryChip; children: readonly ChipNode[] };

/** The chips, which come in pre-order with their depths, as the tree that they describe. */
export function chipTree(chips: readonly QueryChip[]): readonly ChipNode[] {
  const roots: ChipNode[] = [];
  const path: { depth: number; children: ChipNode[] }[] = [{ depth: -1, children: roots }];
  for (const chip of chips) {
    while ((path.at(-1)?.depth ?? -1) >= chip.depth) path.pop();
    const children: ChipNode[] = [];
    (path.at(-1)?.children ?? roots).push({ chip, children });
    path.push({ depth: chip.depth, children });
  }
  return roots;
}
