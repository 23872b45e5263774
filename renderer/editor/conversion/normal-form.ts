import { documentVersion } from '#shared/document/article-document.ts';
import type { ArticleDocument, DocumentBlock } from '#shared/document/article-document.ts';
import { knownComments, withComments } from '#shared/document/comments.ts';
import { normalInlines } from './normal-inlines.ts';
import { normalTable } from './normal-table.ts';

export const deepestListItem = 8;

function normalBlock(block: DocumentBlock): DocumentBlock | null {
  switch (block.type) {
    case 'list':
      return block.items.length === 0
        ? null
        : {
            type: 'list',
            ordered: block.ordered,
            items: block.items.map((item) => ({
              depth: Math.max(0, Math.min(deepestListItem, item.depth)),
              inlines: normalInlines(item.inlines),
            })),
          };
    case 'image':
      return { ...block, caption: normalInlines(block.caption) };
    case 'table':
      return normalTable(block);
    default:
      return { type: block.type, inlines: normalInlines(block.inlines) };
  }
}

/** Lists of one kind that touch are one list: so they read, and so the editor holds them. */
function joinLists(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

/**
 * The one form in which a document is compared and stored by the editor: two documents that read the same have the
 * same normal form. A body with nothing but one empty paragraph is an empty body.
 */
export function normalDocument(document: ArticleDocument): ArticleDocument {
  const blocks = joinLists(
    knownComments(document)
      .blocks.map(normalBlock)
      .filter((block) => block !== null),
  );
  const [only] = blocks;
  const isEmpty = blocks.length === 1 && only?.type === 'paragraph' && only.inlines.length === 0;
  return withComments({ version: documentVersion, blocks: isEmpty ? [] : blocks }, document.comments ?? []);
}
