import { $createMarkNode, $isMarkNode } from '@lexical/mark';
import type { MarkNode } from '@lexical/mark';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
} from 'lexical';
import type { ElementNode, RangeSelection } from 'lexical';

function $collect(element: ElementNode, into: MarkNode[]): void {
  for (const child of element.getChildren()) {
    if ($isMarkNode(child)) into.push(child);
    if ($isElementNode(child)) $collect(child, into);
  }
}

/** The marks of comments in the order of the text. */
export function $commentMarks(): MarkNode[] {
  const marks: MarkNode[] = [];
  $collect($getRoot(), marks);
  return marks;
}

/** Marks the text that is selected, a link from within, and puts the caret behind it. */
export function $markSelection(selection: RangeSelection, id: string): void {
  let mark: MarkNode | null = null;
  for (const node of selection.extract()) {
    if (!$isTextNode(node)) continue;
    if (mark === null || !mark.is(node.getPreviousSibling())) {
      mark = $createMarkNode([id]);
      node.insertBefore(mark);
    }
    mark.append(node);
  }
  mark?.selectEnd();
}

/** The comments that are about the text at the caret. */
export function $commentsAtCaret(): string[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const mark = $findMatchingParent(selection.focus.getNode(), $isMarkNode);
  return mark?.getIDs() ?? [];
}
