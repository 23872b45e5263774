import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import { $isTableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getEditor,
  $isRangeSelection,
  configExtension,
  createCommand,
  defineExtension,
} from 'lexical';
import type { BaseSelection, LexicalCommand } from 'lexical';
import type { ArticleDocument, Inline } from '#shared/document/article-document.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { $documentNodes, $inlineNodes } from '#renderer/editor/conversion/document-to-nodes.ts';
import { $isPictureTextNode } from '#renderer/editor/nodes/PictureTextNode.ts';
import { htmlToDocument } from '#renderer/editor/paste/html-to-document.ts';
import { textToDocument } from '#renderer/editor/paste/text-to-document.ts';

function onlyParagraph(document: ArticleDocument): Inline[] | null {
  const [block] = document.blocks;
  return document.blocks.length === 1 && block?.type === 'paragraph' ? block.inlines : null;
}

/** Cells of tables and captions of pictures take one run of text. */
function $takesOneRun(selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  if ($findMatchingParent(node, $isTableCellNode) !== null) return true;
  const text = $findMatchingParent(node, $isPictureTextNode);
  return $isPictureTextNode(text) && text.isOfImage();
}

function $insertDocument(document: ArticleDocument, selection: BaseSelection): boolean {
  if (document.blocks.length === 0) return true;
  const inlines = onlyParagraph(document);
  if (inlines !== null) {
    $insertGeneratedNodes($getEditor(), $inlineNodes(inlines), selection);
  } else if ($takesOneRun(selection)) {
    const lines = documentText(document)
      .split('\n')
      .flatMap((text, index): Inline[] => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...(text === '' ? [] : [{ type: 'text' as const, text }]),
      ]);
    $insertGeneratedNodes($getEditor(), $inlineNodes(lines), selection);
  } else {
    $insertGeneratedNodes($getEditor(), $documentNodes(document), selection);
  }
  return true;
}

/** So many places of what is pasted were struck through, and are ordinary text now. */
export const STRUCK_TEXT_COMMAND: LexicalCommand<number> = createCommand('STRUCK_TEXT');

/** Tells once the paste is done, so that it is not told within it. */
function $tellOfStruck(places: number): void {
  const editor = $getEditor();
  queueMicrotask(() => editor.dispatchCommand(STRUCK_TEXT_COMMAND, places));
}

/** Reduces what is pasted or dropped to what an article can hold. Text copied inside the editor keeps its own form. */
export const PasteExtension = defineExtension({
  name: 'baoku/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/html': [(html, selection) => $insertDocument(htmlToDocument(html, $tellOfStruck), selection)],
        'text/plain': [(text, selection) => $insertDocument(textToDocument(text), selection)],
      },
    }),
  ],
});
