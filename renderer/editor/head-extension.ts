import { ClipboardImportExtension } from '@lexical/clipboard';
import { configExtension, getExtensionDependencyFromEditor, IMEExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  RootNode,
  SET_TEXT_FORMAT_COMMAND,
  TextNode,
} from 'lexical';
import type { BaseSelection } from 'lexical';
import { LeaveExtension } from './extensions/LeaveExtension.ts';
import { joinedLines } from './paste/joined-lines.ts';

function $pasteLine(
  _data: string,
  selection: BaseSelection,
  _next: () => boolean,
  transfer: DataTransfer,
): boolean {
  const text = joinedLines(transfer.getData('text/plain') || transfer.getData('text/uri-list'));
  if (text === '' || !$isRangeSelection(selection)) return text === '';
  selection.insertText(text);
  return true;
}

/** Whatever gets in, a slot stays one paragraph of plain text. */
function $oneParagraph(root: RootNode): void {
  const [first, ...rest] = root.getChildren();
  if (!$isElementNode(first)) return;
  for (const block of rest) {
    if ($isElementNode(block)) {
      first.append($createLineBreakNode(), ...block.getChildren());
      block.remove();
    }
  }
}

/** One head field of an article: a line of plain text that Enter leaves for the next part. */
export const HeadExtension = defineExtension({
  name: 'baoku/head',
  namespace: 'baoku-head',
  dependencies: [
    RichTextExtension,
    HistoryExtension,
    IMEExtension,
    LeaveExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [$pasteLine],
        'text/html': [$pasteLine],
        'text/plain': [$pasteLine],
        'text/uri-list': [$pasteLine],
      },
    }),
  ],
  register: (editor) => {
    const swallow = (): boolean => true;
    return mergeRegister(
      editor.registerNodeTransform(RootNode, $oneParagraph),
      editor.registerNodeTransform(TextNode, (node) => {
        if (node.getFormat() !== 0) node.setFormat(0);
        if (node.getStyle() !== '') node.setStyle('');
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (editor.isComposing() || event?.isComposing) return false;
          event?.preventDefault();
          getExtensionDependencyFromEditor(editor, LeaveExtension).output.leave.peek()('next');
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(FORMAT_TEXT_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(SET_TEXT_FORMAT_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INDENT_CONTENT_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
    );
  },
});
