import type { ArticleDocument, DocumentBlock, Inline } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { sliceInlines, trimInlines } from '#shared/document/slice-inlines.ts';
import { boundaryIn, matchCharacters } from '#shared/document/match-characters.ts';
import type {
  LayoutBlock,
  LayoutParagraph,
  ListPlace,
  ParagraphRole,
  SourceParagraph,
} from './page-layout.ts';
import { proseRoles } from '#shared/document/prose-roles.ts';

/** A paragraph of the document that may have come from the source. */
type Item = { role: ParagraphRole; inlines: readonly Inline[]; item?: ListPlace; start: number; end: number };

/** So much of a block must be found in a paragraph for it to be what became of the block. */
const leastShare = 0.3;
/** So much of it elsewhere means that an editor has divided it. */
const dividedShare = 0.2;

/** Which paragraph of the document each block of an article became; blocks come in reading order, with `text` null. */
export function matchDocument(
  blocks: readonly LayoutBlock[],
  document: ArticleDocument,
): { paragraphs: LayoutParagraph[]; detached: LayoutBlock[] } {
  const parts = document.blocks.flatMap(itemsOf);
  const items: Item[] = [];
  let text = '';
  for (const part of parts) {
    if ('added' in part) continue;
    part.start = text.length;
    text += `${inlineText(part.inlines)}\n`;
    part.end = text.length - 1;
    items.push(part);
  }
  const places = matchCharacters(blocks.map(({ raw }) => raw).join(''), text);
  const owners = ownersOf(blocks, items, places);
  const detached: LayoutBlock[] = [];
  const byItem = new Map<Item, { block: LayoutBlock; offset: number }[]>();
  let offset = 0;
  for (const [index, block] of blocks.entries()) {
    const owner = owners[index];
    if (owner == null) detached.push(block);
    else byItem.set(owner, [...(byItem.get(owner) ?? []), { block, offset }]);
    offset += block.raw.length;
  }
  const paragraphs = parts.map((part): LayoutParagraph => {
    if ('added' in part) return part;
    const own = byItem.get(part);
    return own === undefined ? addedItem(part) : sourceParagraph(part, own, places);
  });
  return { paragraphs, detached };
}

function itemsOf(block: DocumentBlock, list: number): (Item | { added: DocumentBlock })[] {
  if (block.type === 'list') {
    return block.items.map(({ depth, inlines }) => {
      const item = { list, ordered: block.ordered, depth };
      return { role: 'list-item', inlines, item, start: 0, end: 0 };
    });
  }
  if (block.type === 'image' || block.type === 'table') return [{ added: block }];
  return [{ role: proseRoles[block.type], inlines: block.inlines, start: 0, end: 0 }];
}

function addedItem({ role, inlines, item }: Item): LayoutParagraph {
  if (item !== undefined || role === 'list-item') {
    const { ordered, depth } = item ?? { ordered: false, depth: 0 };
    return { added: { type: 'list', ordered, items: [{ depth, inlines: [...inlines] }] } };
  }
  return { added: { type: role === 'body' ? 'paragraph' : role, inlines: [...inlines] } };
}

/** The item that holds most of each block; null where none holds enough, or two do. */
function ownersOf(
  blocks: readonly LayoutBlock[],
  items: readonly Item[],
  places: Int32Array,
): (Item | null)[] {
  let offset = 0;
  return blocks.map(({ raw }) => {
    const found = new Map<number, number>();
    let ink = 0;
    let hint = 0;
    for (let at = offset; at < offset + raw.length; at += 1) {
      if (/\s/u.test(raw.charAt(at - offset))) continue;
      ink += 1;
      const place = places[at] ?? -1;
      if (place < 0) continue;
      hint = itemAt(items, place, hint);
      found.set(hint, (found.get(hint) ?? 0) + 1);
    }
    offset += raw.length;
    const [best, second] = [...found].sort((one, other) => other[1] - one[1]);
    if (best === undefined || best[1] < ink * leastShare) return null;
    if (second !== undefined && second[1] >= Math.max(4, ink * dividedShare)) return null;
    return items[best[0]] ?? null;
  });
}

/** Places mostly grow, so that the search begins where the last one ended. */
function itemAt(items: readonly Item[], place: number, hint: number): number {
  let at = hint;
  while (at > 0 && place < (items[at]?.start ?? 0)) at -= 1;
  while (at < items.length - 1 && place > (items[at]?.end ?? 0)) at += 1;
  return at;
}

function sourceParagraph(
  { role, inlines, item, start, end }: Item,
  own: readonly { block: LayoutBlock; offset: number }[],
  places: Int32Array,
): SourceParagraph {
  let from = 0;
  const blocks = own.map(({ block }, index): LayoutBlock => {
    const next = own[index + 1];
    const to =
      next === undefined
        ? end - start
        : Math.min(end - start, Math.max(from, boundaryIn(places, next.offset, end) - start));
    const text = sliceInlines(inlines, from, to);
    from = to;
    return { ...block, role, text };
  });
  return { role, blocks, ...(item === undefined ? {} : { item }) };
}

/** The text of each head block in its slot; a slot that an editor has emptied leaves them without one. */
export function matchHead(blocks: readonly LayoutBlock[], slot: string): LayoutBlock[] {
  const inlines: Inline[] = slot === '' ? [] : [{ type: 'text', text: slot }];
  if (slot === '') return blocks.map((block) => ({ ...block, text: null }));
  const places = matchCharacters(blocks.map(({ raw }) => raw).join(''), slot);
  let from = 0;
  let offset = 0;
  return blocks.map((block, index) => {
    offset += block.raw.length;
    const to =
      index === blocks.length - 1 ? slot.length : Math.max(from, boundaryIn(places, offset, slot.length));
    const text = trimInlines(sliceInlines(inlines, from, to));
    from = to;
    return { ...block, text };
  });
}
