import { $getNodeByKey, $isLineBreakNode, $isTextNode } from 'lexical';
import type { NodeKey } from 'lexical';

export type ReplacePiece = { key: NodeKey; from: number; to: number };

/**
 * Puts a replacement in the place of a match, in the dress of its first character. Matches of one block are replaced
 * from the last to the first, as each replacement shifts what follows it.
 */
export function $replaceMatch(pieces: readonly ReplacePiece[], replacement: string): void {
  let isPlaced = false;
  for (const { key, from, to } of pieces) {
    const node = $getNodeByKey(key);
    if ($isTextNode(node)) {
      node.spliceText(from, to - from, isPlaced ? '' : replacement);
      isPlaced = true;
      if (node.getTextContentSize() === 0) node.remove();
    } else if ($isLineBreakNode(node)) {
      node.remove();
    }
  }
}
