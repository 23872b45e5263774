import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode } from '@lexical/list';
import type { ListNode } from '@lexical/list';
import { $isMarkNode } from '@lexical/mark';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import type { TableCellNode, TableNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';
import type { ElementNode, LexicalNode } from 'lexical';
import { documentVersion } from '#shared/document/article-document.ts';
import { withComments } from '#shared/document/comments.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type {
  ArticleDocument,
  DocumentBlock,
  Inline,
  LinkInline,
  ListBlock,
  ProseBlock,
  TableBlock,
} from '#shared/document/article-document.ts';
import { $getComments } from '#renderer/editor/comments/comment-state.ts';
import { $isImageNode } from '#renderer/editor/nodes/ImageNode.ts';
import { $isPictureTextNode } from '#renderer/editor/nodes/PictureTextNode.ts';
import { deepestListItem, normalDocument } from './normal-form.ts';
import { marksOf } from './text-format.ts';

type PlainInline = LinkInline['children'][number];

/** `comments`: those that are about all of the nodes. */
function $readInto(nodes: readonly LexicalNode[], into: Inline[], comments: readonly string[] = []): void {
  for (const node of nodes) {
    if ($isTextNode(node)) {
      const marks = marksOf(node.getFormat());
      into.push({
        type: 'text',
        text: node.getTextContent(),
        ...(marks.length > 0 ? { marks } : {}),
        ...(comments.length > 0 ? { comments: [...comments] } : {}),
      });
    } else if ($isLineBreakNode(node)) {
      into.push({ type: 'break' });
    } else if ($isLinkNode(node)) {
      const children: Inline[] = [];
      $readInto(node.getChildren(), children, comments);
      const plain = children.filter((child): child is PlainInline => child.type !== 'link');
      into.push({ type: 'link', url: node.getURL(), children: plain });
    } else if ($isMarkNode(node)) {
      $readInto(node.getChildren(), into, [...comments, ...node.getIDs()]);
    } else if ($isElementNode(node)) {
      if (!node.isInline() && into.length > 0) into.push({ type: 'break' });
      $readInto(node.getChildren(), into, comments);
    }
  }
}

/** The inlines inside an element; blocks nested in it become lines of it, so that no text is lost. */
export function $readInlines(element: ElementNode): Inline[] {
  const inlines: Inline[] = [];
  $readInto(element.getChildren(), inlines);
  return inlines;
}

function $readItems(list: ListNode, depth: number, into: ListBlock['items']): void {
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const inlines: Inline[] = [];
    let hasNested = false;
    for (const child of item.getChildren()) {
      if ($isListNode(child)) {
        if (inlines.length > 0) into.push({ depth, inlines: inlines.splice(0) });
        hasNested = true;
        $readItems(child, Math.min(depth + 1, deepestListItem), into);
      } else {
        $readInto([child], inlines);
      }
    }
    if (inlines.length > 0 || !hasNested) into.push({ depth, inlines });
  }
}

function $readCell(cell: TableCellNode): TableBlock['rows'][number]['cells'][number] {
  return {
    header: cell.hasHeader(),
    colSpan: cell.getColSpan(),
    rowSpan: cell.getRowSpan(),
    inlines: $readInlines(cell),
  };
}

function $readTable(table: TableNode): TableBlock {
  const rows = table.getChildren().filter($isTableRowNode);
  return {
    type: 'table',
    rows: rows.map((row) => ({ cells: row.getChildren().filter($isTableCellNode).map($readCell) })),
  };
}

function $proseType(node: ElementNode): ProseBlock['type'] {
  if ($isHeadingNode(node)) return 'subhead';
  if ($isQuoteNode(node)) return 'quote';
  return $isPictureTextNode(node) ? node.getPart() : 'paragraph';
}

function $attachedTo(image: LexicalNode): { caption: ElementNode | null; credit: ElementNode | null } {
  const first = image.getNextSibling();
  const caption =
    $isPictureTextNode(first) && first.isOfImage() && first.getPart() === 'caption' ? first : null;
  const second = caption === null ? first : caption.getNextSibling();
  const credit =
    $isPictureTextNode(second) && second.isOfImage() && second.getPart() === 'credit' ? second : null;
  return { caption, credit };
}

function $readBlocks(nodes: readonly LexicalNode[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const done = new Set<string>();
  for (const node of nodes) {
    if (done.has(node.getKey())) continue;
    if ($isImageNode(node)) {
      const imageId = node.getImageId();
      if (imageId === null) continue;
      const { caption, credit } = $attachedTo(node);
      for (const part of [caption, credit]) if (part !== null) done.add(part.getKey());
      blocks.push({
        type: 'image',
        imageId,
        alt: node.getAlt(),
        caption: caption === null ? [] : $readInlines(caption),
        credit: credit === null ? '' : inlineText($readInlines(credit)),
      });
    } else if ($isListNode(node)) {
      const items: ListBlock['items'] = [];
      $readItems(node, 0, items);
      blocks.push({ type: 'list', ordered: node.getListType() === 'number', items });
    } else if ($isTableNode(node)) {
      blocks.push($readTable(node));
    } else if ($isElementNode(node)) {
      blocks.push({ type: $proseType(node), inlines: $readInlines(node) });
    }
  }
  return blocks;
}

/** The editor's content as a document in normal form. Reads every state, also one that no transform has tidied. */
export function $readDocument(): ArticleDocument {
  const blocks = $readBlocks($getRoot().getChildren());
  return normalDocument(withComments({ version: documentVersion, blocks }, $getComments()));
}
