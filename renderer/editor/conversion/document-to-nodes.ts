import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import type { ListNode } from '@lexical/list';
import { $createMarkNode } from '@lexical/mark';
import type { MarkNode } from '@lexical/mark';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import type { ElementNode, LexicalNode } from 'lexical';
import type {
  ArticleDocument,
  DocumentBlock,
  ImageBlock,
  Inline,
  ListBlock,
  ProseBlock,
  TableBlock,
} from '#shared/document/article-document.ts';
import { $setComments } from '#renderer/editor/comments/comment-state.ts';
import { $createImageNode } from '#renderer/editor/nodes/ImageNode.ts';
import { $createPictureTextNode } from '#renderer/editor/nodes/PictureTextNode.ts';
import { normalDocument } from './normal-form.ts';
import { subheadTag } from './subhead-tag.ts';
import { formatOf } from './text-format.ts';

function $inlineNode(item: Inline): LexicalNode {
  switch (item.type) {
    case 'text':
      return $createTextNode(item.text).setFormat(formatOf(item.marks ?? []));
    case 'break':
      return $createLineBreakNode();
    case 'link':
      return $createLinkNode(item.url).append(...$inlineNodes(item.children));
  }
}

/** The Lexical nodes of inlines; neighbours that the same comments are about stand in one mark. */
export function $inlineNodes(inlines: readonly Inline[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let mark: MarkNode | null = null;
  for (const item of inlines) {
    const node = $inlineNode(item);
    const ids = (item.type === 'text' && item.comments) || [];
    if (ids.length === 0) {
      mark = null;
      nodes.push(node);
      continue;
    }
    if (mark?.getIDs().join() !== ids.join()) {
      mark = $createMarkNode(ids);
      nodes.push(mark);
    }
    mark.append(node);
  }
  return nodes;
}

function $createProse(type: ProseBlock['type']): ElementNode {
  switch (type) {
    case 'paragraph':
      return $createParagraphNode();
    case 'subhead':
      return $createHeadingNode(subheadTag);
    case 'quote':
      return $createQuoteNode();
    case 'caption':
    case 'credit':
      return $createPictureTextNode(type, false);
  }
}

function $createList(block: ListBlock): ListNode {
  const kind = block.ordered ? 'number' : 'bullet';
  const outermost = $createListNode(kind);
  const open = [outermost];
  for (const item of block.items) {
    open.length = Math.min(open.length, item.depth + 1);
    while (open.length <= item.depth) {
      const inner = $createListNode(kind);
      open.at(-1)?.append($createListItemNode().append(inner));
      open.push(inner);
    }
    open.at(-1)?.append($createListItemNode().append(...$inlineNodes(item.inlines)));
  }
  return outermost;
}

function creditInlines(credit: string): Inline[] {
  return credit
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ]);
}

/** A picture with its attached caption and credit, in that order. */
export function $createPicture(block: ImageBlock): LexicalNode[] {
  return [
    $createImageNode(block.imageId, block.alt),
    $createPictureTextNode('caption', true).append(...$inlineNodes(block.caption)),
    $createPictureTextNode('credit', true).append(...$inlineNodes(creditInlines(block.credit))),
  ];
}

function $createTable(block: TableBlock): LexicalNode {
  return $createTableNode().append(
    ...block.rows.map((row) =>
      $createTableRowNode().append(
        ...row.cells.map((cell) => {
          const state = cell.header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
          return $createTableCellNode(state, cell.colSpan ?? 1)
            .setRowSpan(cell.rowSpan ?? 1)
            .append($createParagraphNode().append(...$inlineNodes(cell.inlines)));
        }),
      ),
    ),
  );
}

function $createBlock(block: DocumentBlock): LexicalNode[] {
  switch (block.type) {
    case 'list':
      return [$createList(block)];
    case 'image':
      return $createPicture(block);
    case 'table':
      return [$createTable(block)];
    default:
      return [$createProse(block.type).append(...$inlineNodes(block.inlines))];
  }
}

/** The Lexical nodes of a document's blocks, in order. */
export function $documentNodes(document: ArticleDocument): LexicalNode[] {
  return normalDocument(document).blocks.flatMap($createBlock);
}

/** Replaces all of the editor's content by the document. */
export function $writeDocument(document: ArticleDocument): void {
  const nodes = $documentNodes(document);
  $setComments(document.comments ?? []);
  $getRoot()
    .clear()
    .append(...(nodes.length === 0 ? [$createParagraphNode()] : nodes));
}
