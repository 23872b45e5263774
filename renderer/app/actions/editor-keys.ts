import { blockKinds } from '#renderer/editor/block-kinds.ts';
import { editorShortcuts } from '#renderer/editor/editor-shortcuts.ts';
import type { TranslationKey } from '#renderer/workbench/translation-key.ts';

/** Keys inside the text of an article, for the help sheet. */
export const editorKeys: readonly { label: TranslationKey; shortcut: string }[] = [
  ...blockKinds.map((kind) => ({
    label: `editing:block.${kind}` as const,
    shortcut: editorShortcuts[kind].shortcut,
  })),
  ...(['bold', 'italic', 'underline', 'clear', 'link'] as const).map((name) => ({
    label: `editing:toolbar.${name}` as const,
    shortcut: editorShortcuts[name].shortcut,
  })),
];
