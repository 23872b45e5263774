import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $getTableCellNodeFromLexicalNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  INSERT_TABLE_COMMAND,
  TableCellHeaderStates,
} from '@lexical/table';
import type { TableNode } from '@lexical/table';
import { $createParagraphNode, $getSelection, $isRangeSelection } from 'lexical';
import type { LexicalEditor, LexicalNode } from 'lexical';
import type { TableAction } from './table-action-kinds.ts';

function $anchor(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) || $isTableSelection(selection) ? selection.anchor.getNode() : null;
}

function $currentTable(): TableNode | null {
  const node = $anchor();
  return node === null ? null : $findTableNode(node);
}

/** Makes the row with the caret a row of headers, or of plain cells when it is one already. */
function $toggleHeaderRow(): void {
  const node = $anchor();
  const cell = node === null ? null : $getTableCellNodeFromLexicalNode(node);
  const row = cell?.getParent();
  if (!$isTableRowNode(row)) return;
  const cells = row.getChildren().filter($isTableCellNode);
  const isHeader = cells.every((one) => one.hasHeader());
  for (const one of cells) {
    one.setHeaderStyles(
      isHeader ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW,
      TableCellHeaderStates.BOTH,
    );
  }
}

function $deleteTable(): void {
  const table = $currentTable();
  if (table === null) return;
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.selectStart();
}

/** Whether there is something to do it to: a table with the caret, for inserting one a place outside tables. */
export function canRunTableAction(editor: LexicalEditor, action: TableAction): boolean {
  if (editor.isComposing() || !editor.isEditable()) return false;
  return editor.read('latest', () => ($currentTable() === null) === (action === 'insert'));
}

/** Does it to the table with the caret; nothing outside a table, but for inserting one. */
export function runTableAction(editor: LexicalEditor, action: TableAction): void {
  if (editor.isComposing() || !editor.isEditable()) return;
  if (action === 'insert') {
    editor.dispatchCommand(INSERT_TABLE_COMMAND, {
      rows: '3',
      columns: '3',
      includeHeaders: { rows: true, columns: false },
    });
    return;
  }
  editor.update(() => {
    if ($currentTable() === null) return;
    switch (action) {
      case 'rowAbove':
        return void $insertTableRowAtSelection(false);
      case 'rowBelow':
        return void $insertTableRowAtSelection(true);
      case 'columnBefore':
        return void $insertTableColumnAtSelection(false);
      case 'columnAfter':
        return void $insertTableColumnAtSelection(true);
      case 'headerRow':
        return $toggleHeaderRow();
      case 'deleteRow':
        return $deleteTableRowAtSelection();
      case 'deleteColumn':
        return $deleteTableColumnAtSelection();
      case 'deleteTable':
        return $deleteTable();
    }
  });
}
