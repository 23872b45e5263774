import { useState } from 'react';
import type { SourceBlock } from '#shared/contract/importing.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';

/** What is pointed at and what is chosen on a page, on either side of it. */
export type PageFocus = {
  /** Pointed at, else chosen: the block that both sides show. */
  blockId: BlockId | null;
  articleId: ArticleId | null;
  chosenId: BlockId | null;
  point: (block: SourceBlock | null) => void;
  /** `side` is where it was chosen; the other side brings it into view. */
  choose: (block: SourceBlock, side: 'source' | 'articles') => void;
};

/** Ids of the elements of a block, so that each side can bring the other's into view. */
export function blockElementId(side: 'source' | 'articles', blockId: BlockId): string {
  return `${side}-${blockId}`;
}

/** The state that ties source and articles together. */
export function usePageFocus(): PageFocus {
  const [pointed, setPointed] = useState<SourceBlock | null>(null);
  const [chosen, setChosen] = useState<SourceBlock | null>(null);
  const shown = pointed ?? chosen;
  return {
    blockId: shown?.id ?? null,
    articleId: shown?.articleId ?? null,
    chosenId: chosen?.id ?? null,
    point: setPointed,
    choose(block, side) {
      setChosen(block);
      setPointed(null);
      const other = side === 'source' ? 'articles' : 'source';
      document
        .getElementById(blockElementId(other, block.id))
        ?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    },
  };
}
