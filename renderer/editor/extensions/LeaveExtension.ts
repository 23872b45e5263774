import { signal } from '@lexical/extension';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalEditor } from 'lexical';

export type Leave = (towards: 'previous' | 'next') => boolean;

function caretBox(editor: LexicalEditor): DOMRect | null {
  const root = editor.getRootElement();
  const selection = root?.ownerDocument.getSelection();
  if (selection == null || selection.rangeCount === 0) return null;
  const boxes = selection.getRangeAt(0).getClientRects();
  return boxes[boxes.length - 1] ?? null;
}

/** Whether no line of text lies between the caret and that edge of the editor. */
function isOnEdgeLine(editor: LexicalEditor, edge: 'first' | 'last'): boolean {
  const root = editor.getRootElement();
  if (root === null) return false;
  const caret = caretBox(editor);
  const block = edge === 'first' ? root.firstElementChild : root.lastElementChild;
  if (block === null) return true;
  if (caret === null) return root.children.length === 1;
  const box = block.getBoundingClientRect();
  const distance = edge === 'first' ? caret.top - box.top : box.bottom - caret.bottom;
  return distance < caret.height;
}

function $hasCaretInEdgeBlock(edge: 'first' | 'last'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = selection.anchor.getNode().getTopLevelElement();
  const wanted = edge === 'first' ? $getRoot().getFirstChild() : $getRoot().getLastChild();
  return block === null || block.is(wanted);
}

/** Lets the arrow keys lead out of an editor, to the part above or below it, and Escape to whatever the surface leads to. */
export const LeaveExtension = defineExtension({
  name: 'baoku/leave',
  build: () => ({ leave: signal<Leave>(() => false) }),
  register: (editor, _config, state) => {
    const { leave } = state.getOutput();
    const leaveBy = (event: KeyboardEvent, edge: 'first' | 'last'): boolean => {
      if (editor.isComposing() || event.isComposing || event.shiftKey) return false;
      if (!$hasCaretInEdgeBlock(edge) || !isOnEdgeLine(editor, edge)) return false;
      if (!leave.peek()(edge === 'first' ? 'previous' : 'next')) return false;
      event.preventDefault();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => leaveBy(event, 'first'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => leaveBy(event, 'last'), COMMAND_PRIORITY_LOW),
      // By itself the editor would let the focus go, to nowhere.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    );
  },
});
