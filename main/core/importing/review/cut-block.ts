import { AppError } from '#core/app-error.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { sliceInlines, trimInlines } from '#shared/document/slice-inlines.ts';
import { cleanSource } from './clean-source.ts';
import { findBlock } from './find-block.ts';
import { boundaryIn, matchCharacters } from '#shared/document/match-characters.ts';
import { isSource, type LayoutBlock, type PageLayout } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';

/** Cuts a block in two inside a line; the second part, and what it went on with, begins a paragraph of its own. */
export function cutBlock(layout: PageLayout, blockId: string, at: number, newId: () => string): void {
  const place = findBlock(layout, blockId);
  if (place.in === 'loose') {
    const index = layout.loose.indexOf(place.block);
    const parts = cut(place.block, at, newId).map((part) => ({ ...part, text: cleanSource(part.raw) }));
    layout.loose.splice(index, 1, ...parts);
    return;
  }
  const { article, block } = place;
  const [first, second] = cut(block, at, newId);
  if (place.in === 'head') {
    article.heads = article.heads.filter((head) => head !== block);
    placeHead(article, first);
    placeHead(article, second);
    return;
  }
  const paragraph = article.paragraphs[place.paragraph];
  if (!paragraph || !isSource(paragraph)) return;
  article.paragraphs.splice(
    place.paragraph,
    1,
    { ...paragraph, blocks: [...paragraph.blocks.slice(0, place.fragment), first] },
    { ...paragraph, blocks: [second, ...paragraph.blocks.slice(place.fragment + 1)] },
  );
}

function cut(block: LayoutBlock, at: number, newId: () => string): [LayoutBlock, LayoutBlock] {
  const points = Array.from(block.raw);
  const left = points.slice(0, Math.max(0, at - block.start));
  const right = points.slice(Math.max(0, at - block.start));
  const trailing = left.length - Array.from(left.join('').trimEnd()).length;
  const leading = right.length - Array.from(right.join('').trimStart()).length;
  if (left.length === trailing || right.length === leading)
    throw new AppError('invalid', { reason: 'cut-at-edge' });
  const raw = left.join('');
  const inlines = block.text ?? [];
  const text = inlineText(inlines);
  const seam = boundaryIn(matchCharacters(block.raw, text), raw.length, text.length);
  return [
    {
      ...block,
      end: at - trailing,
      raw: raw.trimEnd(),
      text: trimInlines(sliceInlines(inlines, 0, seam)),
    },
    {
      ...block,
      id: newId(),
      start: at + leading,
      raw: right.join('').trimStart(),
      text: trimInlines(sliceInlines(inlines, seam, text.length)),
    },
  ];
}
