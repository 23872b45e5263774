import { configExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import {
  $createNodeSelection,
  $createParagraphNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $isNodeSelection,
  $isParagraphNode,
  $onUpdate,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  isDOMNode,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalCommand, LexicalEditor, LexicalNode, NodeKey, RangeSelection } from 'lexical';
import type { ImageId } from '#shared/domain/ids.ts';
import { $createPicture } from '#renderer/editor/conversion/document-to-nodes.ts';
import { $isImageNode, ImageNode } from '#renderer/editor/nodes/ImageNode.ts';
import {
  $createPictureTextNode,
  $isPictureTextNode,
  PictureTextNode,
} from '#renderer/editor/nodes/PictureTextNode.ts';
import type { PictureTextPart } from '#renderer/editor/nodes/PictureTextNode.ts';
import { ImageSourceExtension } from './ImageSourceExtension.ts';

export const INSERT_PICTURE_COMMAND: LexicalCommand<{ imageId: ImageId; alt: string }> =
  createCommand('INSERT_PICTURE');
/** Asks the toolbar to let picture files be chosen. */
export const CHOOSE_PICTURES_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_PICTURES');

function $isPartOfImage(node: LexicalNode | null, part: PictureTextPart): node is PictureTextNode {
  return $isPictureTextNode(node) && node.isOfImage() && node.getPart() === part;
}

function $tidyPicture(image: ImageNode): void {
  if (image.getImageId() === null) {
    image.remove();
    return;
  }
  const parent = image.getParent();
  if (parent !== null && !parent.is($getRoot())) image.getTopLevelElement()?.insertAfter(image);
  const first = image.getNextSibling();
  const caption = $isPartOfImage(first, 'caption') ? first : $createPictureTextNode('caption', true);
  if (!caption.is(first)) image.insertAfter(caption);
  if (!$isPartOfImage(caption.getNextSibling(), 'credit'))
    caption.insertAfter($createPictureTextNode('credit', true));
}

/** A caption or credit whose picture is gone stays as a paragraph of its own, unless it is empty. */
function $tidyPictureText(text: PictureTextNode): void {
  if (!text.isOfImage()) return;
  const previous = text.getPreviousSibling();
  const isInPlace =
    text.getPart() === 'caption'
      ? $isImageNode(previous)
      : $isPartOfImage(previous, 'caption') && $isImageNode(previous.getPreviousSibling());
  if (isInPlace) return;
  const isCaretInside =
    $getSelection()
      ?.getNodes()
      .some((node) => node.is(text) || text.isParentOf(node)) ?? false;
  const next = text.getNextSibling();
  if ($isPictureTextNode(next)) next.markDirty();
  if (text.isEmpty() && !isCaretInside) text.remove();
  else text.setOfImage(false);
}

function $pictureTextAt(selection: RangeSelection): PictureTextNode | null {
  const block = $findMatchingParent(selection.anchor.getNode(), $isPictureTextNode);
  return $isPictureTextNode(block) ? block : null;
}

/** Enter leads from the caption to the credit and from there to the text below: neither has more than one paragraph. */
function $leavePictureText(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const text = $pictureTextAt(selection);
  if (text === null || !text.isOfImage()) return false;
  if (!selection.isCollapsed()) selection.removeText();
  const next = text.getNextSibling();
  if ($isElementNode(next) && !next.isShadowRoot()) {
    next.selectStart();
  } else {
    const paragraph = $createParagraphNode();
    text.insertAfter(paragraph);
    paragraph.selectStart();
  }
  return true;
}

function $backIntoPicture(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false;
  const text = $pictureTextAt(selection);
  if (text === null || !text.isOfImage()) return false;
  const first = text.getFirstDescendant();
  if (first !== null && !first.is(selection.anchor.getNode())) return false;
  const previous = text.getPreviousSibling();
  if ($isImageNode(previous)) {
    $selectPicture(previous);
  } else if ($isElementNode(previous)) {
    previous.selectEnd();
  }
  return true;
}

/** Puts the picture below the paragraph with the caret, or in the place of an empty one; gives the caption. */
function $insertPicture(imageId: ImageId, alt: string): LexicalNode | undefined {
  const nodes = $createPicture({ type: 'image', imageId, alt, caption: [], credit: '' });
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null;
  if (block === null) $insertNodes(nodes);
  else for (const node of nodes.toReversed()) block.insertAfter(node);
  const [, caption] = nodes;
  if ($isElementNode(caption)) caption.selectStart();
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  return caption;
}

/** The caret is in the caption, which the picture pushes out of sight when its file has been read. */
async function showOnceLoaded(editor: LexicalEditor, caption: NodeKey): Promise<void> {
  const element = editor.getElementByKey(caption);
  const picture = element?.previousElementSibling?.querySelector('img');
  // A file that cannot be drawn has no height either.
  await picture?.decode().catch(() => undefined);
  element?.scrollIntoView({ block: 'nearest' });
}

function $selectPicture(image: ImageNode): void {
  const whole = $createNodeSelection();
  whole.add(image.getKey());
  $setSelection(whole);
}

function $selectClicked(event: MouseEvent): boolean {
  const image = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
  if (!$isImageNode(image)) return false;
  $selectPicture(image);
  return true;
}

function $removeSelected(): boolean {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return false;
  for (const node of selection.getNodes()) {
    if (!$isImageNode(node)) continue;
    const next = node.getNextSibling();
    if ($isElementNode(next)) next.selectStart();
    node.remove();
  }
  return true;
}

/** Pictures with their attached caption and credit. */
export const PictureExtension = defineExtension({
  name: 'baoku/picture',
  dependencies: [
    ImageSourceExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [ImageNode] }),
  ],
  nodes: () => [ImageNode, PictureTextNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(ImageNode, $tidyPicture),
      editor.registerNodeTransform(PictureTextNode, $tidyPictureText),
      editor.registerCommand(
        INSERT_PARAGRAPH_COMMAND,
        () => !editor.isComposing() && $leavePictureText(),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          if (editor.isComposing() || !($removeSelected() || $backIntoPicture())) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DELETE_COMMAND,
        (event) => {
          if (editor.isComposing() || !$removeSelected()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => editor.isEditable() && $selectClicked(event),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        INSERT_PICTURE_COMMAND,
        ({ imageId, alt }) => {
          const caption = $insertPicture(imageId, alt);
          if (caption !== undefined) $onUpdate(() => void showOnceLoaded(editor, caption.getKey()));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
