import { $isLinkNode, LinkNode } from '@lexical/link';
import { $isListNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $isTableNode, TableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  ParagraphNode,
  SET_TEXT_FORMAT_COMMAND,
  TextNode,
} from 'lexical';
import type { ElementNode, LexicalNode } from 'lexical';
import { linkUrl } from '#shared/document/article-document.ts';
import { deepestListItem } from '#renderer/editor/conversion/normal-form.ts';
import { subheadTag } from '#renderer/editor/conversion/subhead-tag.ts';
import { storableFormats } from '#renderer/editor/conversion/text-format.ts';
import { $isImageNode } from '#renderer/editor/nodes/ImageNode.ts';
import { PictureTextNode } from '#renderer/editor/nodes/PictureTextNode.ts';

function $plainText(node: TextNode): void {
  if ((node.getFormat() & ~storableFormats) !== 0) node.setFormat(node.getFormat() & storableFormats);
  if (node.getStyle() !== '') node.setStyle('');
}

function $plainBlock(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
  if (node.getStyle() !== '') node.setStyle('');
}

function $oneHeadingLevel(node: HeadingNode): void {
  $plainBlock(node);
  if (node.getTag() !== subheadTag) node.setTag(subheadTag);
}

function $safeLink(node: LinkNode): void {
  if (linkUrl.safeParse(node.getURL()).success) return;
  for (const child of node.getChildren()) node.insertBefore(child);
  node.remove();
}

function depthOf(list: ListNode): number {
  let depth = 0;
  for (let parent = list.getParent(); parent !== null; parent = parent.getParent()) {
    if ($isListNode(parent)) depth += 1;
  }
  return depth;
}

/** A list is ordered or not as a whole, counts from one, and is no deeper than a document can say. */
function $plainList(list: ListNode): void {
  const outer = list.getParent()?.getParent();
  const kind = $isListNode(outer)
    ? outer.getListType()
    : list.getListType() === 'number'
      ? 'number'
      : 'bullet';
  if (list.getListType() !== kind) list.setListType(kind);
  if (list.getStart() !== 1) list.setStart(1);
  if (depthOf(list) <= deepestListItem) return;
  const item = list.getParent();
  if (item === null) return;
  for (const child of list.getChildren()) item.insertBefore(child);
  list.remove();
  if (item.isEmpty()) item.remove();
}

function* $linesOf(node: LexicalNode): Generator<LexicalNode[]> {
  if (!$isElementNode(node) || node.isInline()) {
    yield [node];
    return;
  }
  let line: LexicalNode[] = [];
  for (const child of node.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      if (line.length > 0) yield line;
      line = [];
      yield* $linesOf(child);
    } else {
      line.push(child);
    }
  }
  if (line.length > 0) yield line;
}

/** A cell holds paragraphs only; a picture goes below its table. */
function $plainCell(cell: TableCellNode): void {
  for (const child of cell.getChildren()) {
    if ($isParagraphNode(child)) continue;
    if ($isImageNode(child)) {
      const table = cell.getParent()?.getParent();
      if ($isTableNode(table)) table.insertAfter(child);
      else child.remove();
      continue;
    }
    for (const line of $linesOf(child)) child.insertBefore($createParagraphNode().append(...line));
    child.remove();
  }
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
}

/**
 * Keeps out whatever a document cannot store, wherever it comes from: nothing that a person sees may vanish at the
 * next opening. Text is kept always, only its dress goes.
 */
export const StorableExtension = defineExtension({
  name: 'baoku/storable',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, $plainText),
      editor.registerNodeTransform(ParagraphNode, $plainBlock),
      editor.registerNodeTransform(QuoteNode, (node) => {
        $plainBlock(node);
        if (node.isShadowRoot()) node.setIsShadowRoot(false);
      }),
      editor.registerNodeTransform(PictureTextNode, $plainBlock),
      editor.registerNodeTransform(HeadingNode, $oneHeadingLevel),
      editor.registerNodeTransform(LinkNode, (node) => {
        if ($isLinkNode(node)) $safeLink(node);
      }),
      editor.registerNodeTransform(ListNode, $plainList),
      editor.registerNodeTransform(TableCellNode, $plainCell),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !['bold', 'italic', 'underline'].includes(format),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        SET_TEXT_FORMAT_COMMAND,
        (formats) => Object.keys(formats).some((format) => !['bold', 'italic', 'underline'].includes(format)),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
});
