import type { TFunction } from 'i18next';
import type { LexicalEditor } from 'lexical';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { tableActions } from './table-action-kinds.ts';
import { runTableAction } from './table-actions.ts';

/** What can be done to the table with the caret, or to a place outside tables, as entries of a menu. */
export function tableEntries(
  t: TFunction<'editing'>,
  editor: LexicalEditor,
  isInTable: boolean,
): MenuEntry[] {
  return tableActions.map((action) => ({
    id: action,
    label: t(`table.${action}`),
    disabled: (action === 'insert') === isInTable,
    danger: action === 'deleteTable',
    onSelect: () => runTableAction(editor, action),
  }));
}
