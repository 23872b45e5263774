import { $isTableCellNode, TableExtension } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical';

/** A cell is one run of text: Enter breaks the line there instead of starting a paragraph. */
export const TableLineExtension = defineExtension({
  name: 'baoku/table-line',
  dependencies: [TableExtension],
  register: (editor) =>
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        if (editor.isComposing()) return false;
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        if ($findMatchingParent(selection.anchor.getNode(), $isTableCellNode) === null) return false;
        return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
