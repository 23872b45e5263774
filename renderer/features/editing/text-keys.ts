import { blockKinds } from '#renderer/editor/block-kinds.ts';
import { editorShortcuts } from '#renderer/editor/editor-shortcuts.ts';
import type { Feature } from '#renderer/workbench/feature.ts';

/** Keys inside the text of an article and of its comments, for the help sheet. */
export const textKeys: NonNullable<Feature['helpKeys']>['keys'] = [
  ...blockKinds.map((kind) => ({
    label: `editing:block.${kind}` as const,
    shortcut: editorShortcuts[kind].shortcut,
  })),
  ...(['bold', 'italic', 'underline', 'clear', 'link'] as const).map((name) => ({
    label: `editing:toolbar.${name}` as const,
    shortcut: editorShortcuts[name].shortcut,
  })),
  { label: 'editing:comments.key.step', shortcut: 'ArrowUp', alsoShortcuts: ['ArrowDown'] },
  { label: 'editing:comments.key.keep', shortcut: 'Mod+Enter' },
  { label: 'editing:comments.key.leave', shortcut: 'Escape' },
];
