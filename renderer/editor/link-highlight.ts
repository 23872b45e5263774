import { $isLinkNode } from '@lexical/link';
import { createDOMRange } from '@lexical/selection';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import type { LexicalEditor } from 'lexical';

const linkHighlight = 'baoku-link';

/** The text that will have the address: what is selected, or the whole link in which the caret stands. */
function $linkedRange(editor: LexicalEditor): Range | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor, focus } = selection;
  if (!selection.isCollapsed())
    return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset);
  const link = $findMatchingParent(anchor.getNode(), $isLinkNode);
  const element = link === null ? null : editor.getElementByKey(link.getKey());
  if (element === null) return null;
  const range = new Range();
  range.selectNodeContents(element);
  return range;
}

/**
 * Paints what will be linked while the field for its address has the focus, where the browser shows no selection; the
 * answer takes that back.
 */
export function paintLinkedText(editor: LexicalEditor): () => void {
  if (typeof Highlight === 'undefined') return () => {};
  const paint = (): void => {
    const range = editor.read('latest', () => $linkedRange(editor));
    CSS.highlights.set(linkHighlight, new Highlight(...(range === null ? [] : [range])));
  };
  paint();
  const forget = editor.registerUpdateListener(paint);
  return () => {
    forget();
    CSS.highlights.delete(linkHighlight);
  };
}
