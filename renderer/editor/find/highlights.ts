import type { LexicalEditor } from 'lexical';
import type { ReplacePiece } from './replace-matches.ts';

export const findHighlight = 'baoku-find';
export const currentFindHighlight = 'baoku-find-current';

function textOf(editor: LexicalEditor, key: string): Node | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node !== null && node.nodeType !== Node.TEXT_NODE) node = node.firstChild;
  return node;
}

/** The place of a match on the page; null where it has none (a line break alone, or text not drawn yet). */
export function rangeOf(editor: LexicalEditor, pieces: readonly ReplacePiece[]): Range | null {
  const first = pieces
    .map((piece) => ({ piece, node: textOf(editor, piece.key) }))
    .filter(({ node }) => node !== null);
  const start = first.at(0);
  const end = first.at(-1);
  if (start?.node == null || end?.node == null) return null;
  const lengthOf = (node: Node): number => node.nodeValue?.length ?? 0;
  const range = new Range();
  range.setStart(start.node, Math.min(start.piece.from, lengthOf(start.node)));
  range.setEnd(end.node, Math.min(end.piece.to, lengthOf(end.node)));
  return range;
}

/** Paints ranges without touching the document; nothing where the browser cannot. */
export function paintHighlights(all: readonly Range[], current: Range | null): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(findHighlight, new Highlight(...all));
  const strongest = new Highlight(...(current === null ? [] : [current]));
  strongest.priority = 1;
  CSS.highlights.set(currentFindHighlight, strongest);
}

export function clearHighlights(): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.delete(findHighlight);
  CSS.highlights.delete(currentFindHighlight);
}
