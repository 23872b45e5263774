import { inlineText } from '#shared/document/plain-text.ts';
import { findBlock } from './find-block.ts';
import {
  isSource,
  type LayoutBlock,
  type LayoutParagraph,
  type ListPlace,
  type PageLayout,
} from './page-layout.ts';

/** Blocks that move together: a head, a loose piece, or the fragments of one paragraph. */
export type Unit = { from: 'loose' | 'head' | 'paragraph'; blocks: LayoutBlock[]; item?: ListPlace };

/** Takes blocks out of the layout, in reading order; fragments of one paragraph stay together. */
export function takeBlocks(layout: PageLayout, ids: readonly string[]): Unit[] {
  const wanted = new Set(ids);
  for (const id of wanted) findBlock(layout, id);
  forgetColumns(layout, wanted);
  const units: Unit[] = [];
  for (const article of layout.articles) {
    for (const block of article.heads)
      if (wanted.has(block.id)) units.push({ from: 'head', blocks: [block] });
    article.heads = article.heads.filter(({ id }) => !wanted.has(id));
    const left: LayoutParagraph[] = [];
    for (const paragraph of article.paragraphs) {
      if (!isSource(paragraph)) {
        left.push(paragraph);
        continue;
      }
      const blocks = paragraph.blocks.filter(({ id }) => wanted.has(id));
      if (blocks.length > 0) units.push({ ...itemOf(paragraph), from: 'paragraph', blocks });
      const rest = paragraph.blocks.filter(({ id }) => !wanted.has(id));
      if (rest.length > 0) left.push({ ...paragraph, blocks: rest });
    }
    article.paragraphs = left;
  }
  for (const block of layout.loose) if (wanted.has(block.id)) units.push({ from: 'loose', blocks: [block] });
  layout.loose = layout.loose.filter(({ id }) => !wanted.has(id));
  return units;
}

function itemOf({ item }: { item?: ListPlace }): { item?: ListPlace } {
  return item === undefined ? {} : { item };
}

/** The column goes with the block that told it. */
function forgetColumns(layout: PageLayout, ids: ReadonlySet<string>): void {
  for (const article of layout.articles) {
    for (const block of article.heads) {
      const tells = block.role === 'column-title' && ids.has(block.id);
      if (tells && article.written.column === inlineText(block.text ?? []).trim())
        article.written.column = null;
    }
  }
}
