import type { NewBlock } from '#core/ports/sources.ts';
import type { WriteTransaction } from '#core/ports/store.ts';
import { isSource, type LayoutBlock, type PageLayout } from './page-layout.ts';
import type { StoredPage } from './read-layout.ts';

/** Writes the blocks that an operation moved, cut or made. */
export function storeBlocks(tx: WriteTransaction, before: StoredPage, after: PageLayout): void {
  const stored = new Map(before.blocks.map((block) => [block.id as string, block]));
  for (const { sourceId, ...block } of layoutBlocks(after)) {
    const known = stored.get(block.id);
    if (!known) tx.sources.addBlocks(sourceId, [block]);
    else if (isChanged(known, block)) tx.sources.updateBlock(block);
  }
  for (const { id: articleId, detached } of after.articles) {
    for (const { id } of detached) {
      const known = stored.get(id);
      if (known && known.articleId !== articleId) tx.sources.updateBlock(updated(known, articleId));
    }
  }
}

function updated({ id, role, start, end, paragraph, position }: NewBlock, articleId: string): NewBlock {
  return { id, role, start, end, paragraph, position, articleId };
}

type PlacedBlock = NewBlock & { sourceId: string };

/** Every block of a layout as it is stored, but for those that are cut off from the text: they keep their place. */
function layoutBlocks({ articles, loose }: PageLayout): PlacedBlock[] {
  const placed: PlacedBlock[] = loose.map((block) => place(block, null, null, 0));
  for (const { id, heads, paragraphs } of articles) {
    for (const [position, block] of heads.entries()) placed.push(place(block, id, null, position));
    for (const [index, paragraph] of paragraphs.entries()) {
      if (!isSource(paragraph)) continue;
      for (const [position, block] of paragraph.blocks.entries())
        placed.push(place(block, id, index, position));
    }
  }
  return placed;
}

function place(
  { id, sourceId, role, start, end }: LayoutBlock,
  articleId: string | null,
  paragraph: number | null,
  position: number,
): PlacedBlock {
  return { id, sourceId, articleId, role, start, end, paragraph, position };
}

function isChanged(known: NewBlock, block: NewBlock): boolean {
  return (['articleId', 'role', 'start', 'end', 'paragraph', 'position'] as const).some(
    (name) => known[name] !== block[name],
  );
}
