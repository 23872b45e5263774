import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  defineExtension,
  getDOMSelection,
} from 'lexical';
import type { LexicalEditor } from 'lexical';

/** What carries out something on the selection. */
const occasions = ['keydown', 'pointerdown', 'copy', 'cut', 'paste'] as const;

/** Where a selection begins and ends, as it is now. */
const pointsOf = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection) =>
  [anchorNode, anchorOffset, focusNode, focusOffset] as const;

/** Whether the editor has another selection than the page; a chosen picture or cells are not the browser's. */
function $isBehind(editor: LexicalEditor, selection: Selection): boolean {
  const known = $getSelection();
  if (known !== null && !$isRangeSelection(known)) return false;
  const shown = $createRangeSelectionFromDom(selection, editor);
  if (shown === null) return false;
  return known === null || !shown.anchor.is(known.anchor) || !shown.focus.is(known.focus);
}

/**
 * A key, a click or the clipboard is about what is selected on the page. The browser tells of a moved caret in a task of
 * its own, and input that waits while the page is busy comes before that task: the editor would delete, copy or format
 * what was selected before. So the editor is told before them what the browser is about to tell.
 */
export const FreshSelectionExtension = defineExtension({
  name: 'baoku/fresh-selection',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      const { ownerDocument } = root;
      let told: ReturnType<typeof pointsOf> | null = null;
      const selectionHere = (): Selection | null => {
        const selection = getDOMSelection(ownerDocument.defaultView);
        return root.contains(selection?.anchorNode ?? null) ? selection : null;
      };
      const remember = (): void => {
        const selection = selectionHere();
        told = selection === null ? null : pointsOf(selection);
      };
      const tell = (event: Event): void => {
        if (editor.isComposing() || (event instanceof KeyboardEvent && event.isComposing)) return;
        const selection = selectionHere();
        if (selection === null || pointsOf(selection).every((point, index) => point === told?.[index]))
          return;
        if (editor.read('latest', () => $isBehind(editor, selection)))
          ownerDocument.dispatchEvent(new Event('selectionchange'));
      };
      const listening = new AbortController();
      const options = { capture: true, signal: listening.signal };
      ownerDocument.addEventListener('selectionchange', remember, options);
      for (const occasion of occasions) ownerDocument.addEventListener(occasion, tell, options);
      return () => listening.abort();
    }),
});
