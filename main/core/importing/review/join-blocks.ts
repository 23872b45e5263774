import { AppError } from '#core/app-error.ts';
import { findBlock } from './find-block.ts';
import { isSource, type LayoutBlock, type PageLayout } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';
import { takeBlocks } from './take-blocks.ts';

/** The first block is gone on with by the others; one alone goes on the paragraph before it. */
export function joinBlocks(layout: PageLayout, ids: readonly string[]): void {
  const [first = '', ...others] = new Set(ids);
  if (others.length === 0) joinWithBefore(layout, first);
  else joinAfter(layout, first, others);
}

function joinWithBefore(layout: PageLayout, id: string): void {
  const place = findBlock(layout, id);
  if (place.in !== 'paragraph') throw new AppError('invalid', { reason: 'nothing-to-join' });
  const before = place.article.paragraphs[place.paragraph - 1];
  const own = place.article.paragraphs[place.paragraph];
  if (place.fragment > 0 || !before || !isSource(before) || !own || !isSource(own))
    throw new AppError('invalid', { reason: 'nothing-to-join' });
  joinAfter(
    layout,
    before.blocks.at(-1)?.id ?? '',
    own.blocks.map((block) => block.id),
  );
}

function joinAfter(layout: PageLayout, anchorId: string, ids: readonly string[]): void {
  // A paragraph that begins with a block comes along whole.
  const all = ids.flatMap((id) => {
    const place = findBlock(layout, id);
    const own = place.in === 'paragraph' ? place.article.paragraphs[place.paragraph] : undefined;
    if (place.in !== 'paragraph' || place.fragment > 0 || !own || !isSource(own)) return [id];
    return own.blocks.map((block) => block.id).filter((other) => other !== anchorId);
  });
  const wanted = [...new Set(all)];
  const taken = new Map(
    takeBlocks(layout, wanted)
      .flatMap(({ blocks }) => blocks)
      .map((block) => [block.id, block]),
  );
  const anchor = findBlock(layout, anchorId);
  if (anchor.in === 'loose') throw new AppError('invalid', { reason: 'block-unplaced' });
  const blocks = wanted.flatMap((id): LayoutBlock[] => {
    const block = taken.get(id);
    return block ? [{ ...block, role: anchor.block.role }] : [];
  });
  if (anchor.in === 'head') {
    for (const block of blocks) placeHead(anchor.article, block);
    return;
  }
  const paragraph = anchor.article.paragraphs[anchor.paragraph];
  if (paragraph && isSource(paragraph)) paragraph.blocks.splice(anchor.fragment + 1, 0, ...blocks);
}

/** Each block begins a paragraph of its own, with what it went on with. */
export function separateBlocks(layout: PageLayout, ids: readonly string[]): void {
  let parted = 0;
  for (const id of ids) {
    const place = findBlock(layout, id);
    if (place.in !== 'paragraph' || place.fragment === 0) continue;
    const { paragraphs } = place.article;
    const own = paragraphs[place.paragraph];
    if (!own || !isSource(own)) continue;
    paragraphs.splice(
      place.paragraph,
      1,
      { ...own, blocks: own.blocks.slice(0, place.fragment) },
      { ...own, blocks: own.blocks.slice(place.fragment) },
    );
    parted += 1;
  }
  if (parted === 0) throw new AppError('invalid', { reason: 'nothing-to-separate' });
}
