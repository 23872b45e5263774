import { $isListItemNode, $isListNode, ListExtension } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { deepestListItem } from '#renderer/editor/conversion/normal-form.ts';

function $selectedItem() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  return $isListItemNode(item) ? item : null;
}

/** Tab nests items of a list; anywhere else it leads on to the next control, as a keyboard user expects. */
export const TabExtension = defineExtension({
  name: 'baoku/tab',
  dependencies: [ListExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (editor.isComposing()) return false;
          const item = $selectedItem();
          if (item === null || (event.shiftKey && item.getIndent() === 0)) return false;
          event.preventDefault();
          return editor.dispatchCommand(
            event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
            undefined,
          );
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        INDENT_CONTENT_COMMAND,
        () => {
          const item = $selectedItem();
          return item === null || !$isListNode(item.getParent()) || item.getIndent() >= deepestListItem;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
});
