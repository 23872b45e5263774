import type { TranslationKey } from '#renderer/workbench/translation-key.ts';

/** Keys that lists, trees and panes answer to, for the help sheet. */
export const viewKeys: readonly { label: TranslationKey; shortcuts: readonly string[] }[] = [
  { label: 'app:help.move', shortcuts: ['ArrowUp', 'ArrowDown'] },
  { label: 'app:help.ends', shortcuts: ['Home', 'End'] },
  { label: 'app:help.pages', shortcuts: ['PageUp', 'PageDown'] },
  { label: 'app:help.open', shortcuts: ['Enter'] },
  { label: 'app:help.extend', shortcuts: ['Shift+ArrowDown'] },
  { label: 'app:help.toggle', shortcuts: ['Space'] },
  { label: 'app:help.all', shortcuts: ['Mod+A'] },
  { label: 'app:help.unfold', shortcuts: ['ArrowLeft', 'ArrowRight'] },
  { label: 'app:help.menu', shortcuts: ['Shift+F10'] },
  { label: 'app:help.panes', shortcuts: ['F6', 'Shift+F6'] },
];
