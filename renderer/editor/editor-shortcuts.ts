import type { BlockKind } from './block-kinds.ts';

/** What a shortcut inside the editor does. */
export type EditorAction =
  | { type: 'block'; kind: BlockKind }
  | { type: 'mark'; mark: 'bold' | 'italic' | 'underline' }
  | { type: 'clear' }
  | { type: 'link' };

export type EditorShortcut = { shortcut: string; action: EditorAction };

/** The shortcuts of the editor, as menus, tooltips and the help sheet show them; Mod is Ctrl, on a Mac Command. */
export const editorShortcuts = {
  paragraph: { shortcut: 'Mod+Alt+0', action: { type: 'block', kind: 'paragraph' } },
  subhead: { shortcut: 'Mod+Alt+1', action: { type: 'block', kind: 'subhead' } },
  quote: { shortcut: 'Mod+Alt+2', action: { type: 'block', kind: 'quote' } },
  caption: { shortcut: 'Mod+Alt+3', action: { type: 'block', kind: 'caption' } },
  credit: { shortcut: 'Mod+Alt+4', action: { type: 'block', kind: 'credit' } },
  ordered: { shortcut: 'Mod+Alt+6', action: { type: 'block', kind: 'ordered' } },
  unordered: { shortcut: 'Mod+Alt+5', action: { type: 'block', kind: 'unordered' } },
  bold: { shortcut: 'Mod+B', action: { type: 'mark', mark: 'bold' } },
  italic: { shortcut: 'Mod+I', action: { type: 'mark', mark: 'italic' } },
  underline: { shortcut: 'Mod+U', action: { type: 'mark', mark: 'underline' } },
  clear: { shortcut: 'Mod+\\', action: { type: 'clear' } },
  link: { shortcut: 'Mod+Shift+L', action: { type: 'link' } },
} as const satisfies Record<string, EditorShortcut>;
export type EditorShortcutName = keyof typeof editorShortcuts;
