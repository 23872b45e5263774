import { $isLinkNode } from '@lexical/link';
import { createDOMRange } from '@lexical/selection';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import type { LexicalEditor } from 'lexical';

const selectedHighlight = 'baoku-selected';

/** The text that a field beside it is about: what is selected, or the whole link in which the caret stands. */
function $selectedRange(editor: LexicalEditor): Range | null {
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
 * Paints what will be linked or commented on while the field for that has the focus, where the browser shows no
 * selection; the answer takes that back.
 */
export function paintSelectedText(editor: LexicalEditor): () => void {
  if (typeof Highlight === 'undefined') return () => {};
  const paint = (): void => {
    const range = editor.read('latest', () => $selectedRange(editor));
    CSS.highlights.set(selectedHighlight, new Highlight(...(range === null ? [] : [range])));
  };
  paint();
  const forget = editor.registerUpdateListener(paint);
  return () => {
    forget();
    CSS.highlights.delete(selectedHighlight);
  };
}
