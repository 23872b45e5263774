/**
 * Notes where the focus and the caret are; the answer puts them back and says whether it could. The caret of an editor
 * has to be noted by itself: focusing an element that is edited puts it at the beginning.
 */
export function keepFocus(): () => boolean {
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
