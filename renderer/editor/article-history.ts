import { signal } from '@lexical/extension';
import type { ReadonlySignal } from '@lexical/extension';
import { createEmptyHistoryState } from '@lexical/history';
import type { HistoryState, HistoryStateEntry } from '@lexical/history';
import { COMMAND_PRIORITY_HIGH, mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { EditorState, LexicalEditor } from 'lexical';

type Direction = 'undo' | 'redo';
type Group = object;

/** One history for all editors of an article: steps are undone in the order in which they were made, wherever. */
export type ArticleHistory = {
  readonly state: HistoryState;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Joins an editor; returns its own undo. */
  register(editor: LexicalEditor): () => void;
  /** Makes everything that `change` commits one step. */
  asOneStep(change: () => void): void;
};

export function createArticleHistory(): ArticleHistory {
  const state = createEmptyHistoryState();
  const canUndo = signal(false);
  const canRedo = signal(false);
  // The state to which a stack would return → the step that it is a part of. A stack each, as the state before one
  // step is the state after another.
  const groups: Record<Direction, WeakMap<EditorState, Group>> = { undo: new WeakMap(), redo: new WeakMap() };
  let isStepping = false;

  const stackOf = (direction: Direction) => (direction === 'undo' ? state.undoStack : state.redoStack);
  const opposite = (direction: Direction): Direction => (direction === 'undo' ? 'redo' : 'undo');

  function refresh(): void {
    canUndo.value = state.undoStack.length > 0;
    canRedo.value = state.redoStack.length > 0;
  }

  function step(editor: LexicalEditor, direction: Direction): void {
    const command = direction === 'undo' ? UNDO_COMMAND : REDO_COMMAND;
    const top = () => stackOf(direction).at(-1);
    const groupOf = (entry: HistoryStateEntry | undefined) =>
      entry && groups[direction].get(entry.editorState);
    const group = groupOf(top());
    let changed: LexicalEditor | undefined;
    isStepping = true;
    try {
      for (let entry = top(); entry !== undefined; entry = groupOf(top()) === group ? top() : undefined) {
        changed = entry.editor;
        editor.dispatchCommand(command, undefined);
        if (group === undefined) break;
        const inverse = stackOf(opposite(direction)).at(-1);
        if (inverse !== undefined) groups[opposite(direction)].set(inverse.editorState, group);
      }
    } finally {
      isStepping = false;
      refresh();
    }
    if (changed !== undefined && changed !== editor) changed.focus();
  }

  return {
    state,
    canUndo,
    canRedo,
    register(editor) {
      const handle = (direction: Direction) => (): boolean => {
        if (isStepping) return false;
        // A step may change other editors than this one, which must not happen inside an update of this one.
        if (!editor.isComposing()) queueMicrotask(() => step(editor, direction));
        return true;
      };
      return mergeRegister(
        editor.registerCommand(UNDO_COMMAND, handle('undo'), COMMAND_PRIORITY_HIGH),
        editor.registerCommand(REDO_COMMAND, handle('redo'), COMMAND_PRIORITY_HIGH),
        editor.registerUpdateListener(refresh),
      );
    },
    asOneStep(change) {
      const before = state.undoStack.length;
      change();
      const group: Group = {};
      for (const entry of state.undoStack.slice(before)) groups.undo.set(entry.editorState, group);
    },
  };
}
