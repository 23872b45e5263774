/** Puts the focus back where it was noted, and says whether it could. */
export type FocusNote = () => boolean;

let beforeMenu: FocusNote | null = null;

/** While a menu is open that goes with its entries, what they open leads back to before it; null: it is closed. */
export function keepFocusBefore(note: FocusNote | null): void {
  beforeMenu = note;
}

/**
 * Notes where the focus and the caret are; the answer puts them back and says whether it could. The caret of an editor
 * has to be noted by itself: focusing an element that is edited puts it at the beginning.
 */
export function keepFocus(): FocusNote {
  if (beforeMenu !== null) return beforeMenu;
  const element = document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (!(element instanceof HTMLElement) || element === document.body || !element.isConnected) return false;
    // A long text would be scrolled to its beginning.
    element.focus({ preventScroll: true });
    if (anchorNode && focusNode && element.contains(anchorNode) && element.contains(focusNode)) {
      const clip = (node: Node, offset: number): number =>
        Math.min(
          offset,
          node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length,
        );
      document
        .getSelection()
        ?.setBaseAndExtent(
          anchorNode,
          clip(anchorNode, anchorOffset),
          focusNode,
          clip(focusNode, focusOffset),
        );
    }
    return true;
  };
}
