import { configExtension, defineExtension, KeyboardShortcutsExtension } from '@lexical/extension';
import type { NamedKeyboardShortcuts } from '@lexical/extension';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  CONTROL_OR_META,
  createCommand,
  FORMAT_TEXT_COMMAND,
  SET_TEXT_FORMAT_COMMAND,
} from 'lexical';
import type { KeyboardShortcut, LexicalCommand, LexicalEditor } from 'lexical';
import { editorShortcuts } from '#renderer/editor/editor-shortcuts.ts';
import type { EditorAction, EditorShortcut } from '#renderer/editor/editor-shortcuts.ts';
import { SET_BLOCK_COMMAND } from './BlockExtension.ts';

/** Asks the surface to show its field for a link's address. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK');
const SHORTCUT_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('EDITOR_SHORTCUT');

/** Does what a shortcut or a button of the toolbar stands for. */
export function runEditorAction(editor: LexicalEditor, action: EditorAction): boolean {
  if (editor.isComposing() || !editor.isEditable()) return false;
  switch (action.type) {
    case 'block':
      return editor.dispatchCommand(SET_BLOCK_COMMAND, action.kind);
    case 'mark':
      return editor.dispatchCommand(FORMAT_TEXT_COMMAND, action.mark);
    case 'clear':
      return editor.dispatchCommand(SET_TEXT_FORMAT_COMMAND, {
        bold: false,
        italic: false,
        underline: false,
      });
    case 'link':
      return editor.dispatchCommand(EDIT_LINK_COMMAND, undefined);
  }
}

function keyboardShortcut({ shortcut, action }: EditorShortcut): KeyboardShortcut {
  const keys = shortcut.split('+');
  return {
    key: keys.at(-1) ?? '',
    modifiers: { ...CONTROL_OR_META, altKey: keys.includes('Alt'), shiftKey: keys.includes('Shift') },
    command: SHORTCUT_COMMAND,
    $dispatch: (_command, event, _next, editor) => {
      if (editor.isComposing() || event.isComposing) return false;
      event.preventDefault();
      return runEditorAction(editor, action);
    },
  };
}

const shortcuts: NamedKeyboardShortcuts = Object.fromEntries(
  Object.entries(editorShortcuts).map(([name, shortcut]) => [name, keyboardShortcut(shortcut)]),
);

export const ShortcutsExtension = defineExtension({
  name: 'baoku/shortcuts',
  dependencies: [configExtension(KeyboardShortcutsExtension, { shortcuts })],
  register: (editor) =>
    editor.registerCommand(
      SHORTCUT_COMMAND,
      () => $isRangeSelection($getSelection()),
      COMMAND_PRIORITY_EDITOR,
    ),
});
