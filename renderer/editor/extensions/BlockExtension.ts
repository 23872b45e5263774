import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListExtension,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  RichTextExtension,
} from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
} from 'lexical';
import type { ElementNode, LexicalCommand, LexicalNode, RangeSelection } from 'lexical';
import type { BlockKind } from '#renderer/editor/block-kinds.ts';
import { subheadTag } from '#renderer/editor/conversion/subhead-tag.ts';
import { $isImageNode } from '#renderer/editor/nodes/ImageNode.ts';
import { $createPictureTextNode, $isPictureTextNode } from '#renderer/editor/nodes/PictureTextNode.ts';
import { PictureExtension } from './PictureExtension.ts';

/** Makes the selected blocks into that kind; a kind that they all have already becomes plain paragraphs. */
export const SET_BLOCK_COMMAND: LexicalCommand<BlockKind> = createCommand('SET_BLOCK');

function $kindOf(block: LexicalNode): BlockKind | null {
  if ($isHeadingNode(block)) return 'subhead';
  if ($isQuoteNode(block)) return 'quote';
  if ($isListNode(block)) return block.getListType() === 'number' ? 'ordered' : 'unordered';
  if ($isPictureTextNode(block)) return block.isOfImage() ? null : block.getPart();
  return $isParagraphNode(block) ? 'paragraph' : null;
}

function $blockOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => $kindOf(parent) !== null || $isPictureTextNode(parent));
}

/** The kind of the block with the caret; null inside a picture, a table cell or nothing. */
export function $currentBlockKind(): BlockKind | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const top = selection.anchor.getNode().getTopLevelElement();
  return top === null ? null : $kindOf(top);
}

/** What the caret is in, where it is: a kind of block, or a piece of a picture or table that keeps its kind. */
export function $currentPlace(): BlockKind | 'picture' | 'table' | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().some($isImageNode) ? 'picture' : null;
  if (!$isRangeSelection(selection)) return null;
  const top = selection.anchor.getNode().getTopLevelElement();
  if ($isTableNode(top)) return 'table';
  return $isPictureTextNode(top) ? top.getPart() : $currentBlockKind();
}

function $create(kind: Exclude<BlockKind, 'ordered' | 'unordered'>): ElementNode {
  switch (kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'subhead':
      return $createHeadingNode(subheadTag);
    case 'quote':
      return $createQuoteNode();
    case 'caption':
    case 'credit':
      return $createPictureTextNode(kind, false);
  }
}

/** Captions of pictures and cells of tables keep their kind: what is around them is made of them. */
function $isFixed(selection: RangeSelection): boolean {
  return [selection.anchor.getNode(), selection.focus.getNode()].some((node) => {
    const top = node.getTopLevelElement();
    const block = $blockOf(node);
    return (top !== null && $kindOf(top) === null) || ($isPictureTextNode(block) && block.isOfImage());
  });
}

export const BlockExtension = defineExtension({
  name: 'baoku/block',
  dependencies: [RichTextExtension, ListExtension, PictureExtension],
  register: (editor) =>
    editor.registerCommand(
      SET_BLOCK_COMMAND,
      (wanted) => {
        const selection = $getSelection();
        if (editor.isComposing() || !$isRangeSelection(selection) || $isFixed(selection)) return true;
        const present = $currentBlockKind();
        const kind = present === wanted ? 'paragraph' : wanted;
        if (kind === 'ordered' || kind === 'unordered') {
          return editor.dispatchCommand(
            kind === 'ordered' ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND,
            undefined,
          );
        }
        if (present === 'ordered' || present === 'unordered')
          editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
        const after = $getSelection();
        if ($isRangeSelection(after)) $setBlocksType(after, () => $create(kind));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
});
