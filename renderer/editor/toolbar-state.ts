import { $isLinkNode } from '@lexical/link';
import { $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import type { LexicalEditor, NodeKey } from 'lexical';
import { useSyncExternalStore } from 'react';
import type { BlockKind } from './block-kinds.ts';
import { $currentBlockKind, $currentPlace } from './extensions/BlockExtension.ts';
import { $isImageNode } from './nodes/ImageNode.ts';

/** What the toolbar shows of the place where the caret is. */
export type ToolbarState = {
  isEditable: boolean;
  /** What the selected blocks can be made into another kind of; null where the kind is fixed. */
  block: BlockKind | null;
  /** What the caret is in, whether or not it can be changed. */
  place: BlockKind | 'picture' | 'table' | null;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Address of the link at the caret. */
  url: string | null;
  isInTable: boolean;
  image: { key: NodeKey; alt: string } | null;
};

function $readState(isEditable: boolean): ToolbarState {
  const selection = $getSelection();
  const state: ToolbarState = {
    isEditable,
    block: null,
    place: $currentPlace(),
    bold: false,
    italic: false,
    underline: false,
    url: null,
    isInTable: false,
    image: null,
  };
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes();
    return $isImageNode(node) ? { ...state, image: { key: node.getKey(), alt: node.getAlt() } } : state;
  }
  if (!$isRangeSelection(selection)) return state;
  const node = selection.anchor.getNode();
  const link = $findMatchingParent(node, $isLinkNode);
  return {
    ...state,
    block: $currentBlockKind(),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    url: $isLinkNode(link) ? link.getURL() : null,
    isInTable: $findMatchingParent(node, $isTableCellNode) !== null,
  };
}

function isSame(one: ToolbarState, other: ToolbarState): boolean {
  return (Object.keys(one) as (keyof ToolbarState)[]).every((key) =>
    key === 'image'
      ? one.image?.key === other.image?.key && one.image?.alt === other.image?.alt
      : one[key] === other[key],
  );
}

type Store = { subscribe: (listener: () => void) => () => void; get: () => ToolbarState };
const stores = new WeakMap<LexicalEditor, Store>();

function storeOf(editor: LexicalEditor): Store {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const read = (): ToolbarState => editor.read('latest', () => $readState(editor.isEditable()));
  let state = read();
  const get = (): ToolbarState => {
    const next = read();
    if (!isSame(state, next)) state = next;
    return state;
  };
  const store: Store = {
    get,
    subscribe: (listener) => {
      const forgetUpdates = editor.registerUpdateListener(() => listener());
      const forgetEditable = editor.registerEditableListener(() => listener());
      return () => {
        forgetUpdates();
        forgetEditable();
      };
    },
  };
  stores.set(editor, store);
  return store;
}

/** The state of the caret, kept up to date; renders again only when it is another one. */
export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const { subscribe, get } = storeOf(editor);
  return useSyncExternalStore(subscribe, get);
}
