import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';
import type { ElementNode, LexicalNode, NodeKey } from 'lexical';

/** A stretch of a text node inside the text of its block. */
export type TextPiece = { key: NodeKey; start: number; end: number };
/** The text of one block, as it is searched: a line break is a line feed. */
export type TextRun = { text: string; pieces: TextPiece[] };

function $collect(node: LexicalNode, run: TextRun, runs: TextRun[]): void {
  if ($isTextNode(node) || $isLineBreakNode(node)) {
    const text = $isTextNode(node) ? node.getTextContent() : '\n';
    run.pieces.push({ key: node.getKey(), start: run.text.length, end: run.text.length + text.length });
    run.text += text;
  } else if ($isElementNode(node)) {
    if (node.isInline()) for (const child of node.getChildren()) $collect(child, run, runs);
    else $collectBlock(node, runs);
  }
}

function $collectBlock(block: ElementNode, runs: TextRun[]): void {
  const run: TextRun = { text: '', pieces: [] };
  runs.push(run);
  for (const child of block.getChildren()) $collect(child, run, runs);
}

/** The texts of an editor's blocks in reading order; those without text are left out. */
export function $textRuns(): TextRun[] {
  const runs: TextRun[] = [];
  $collectBlock($getRoot(), runs);
  return runs.filter((run) => run.text !== '');
}

/** The parts of a run's pieces between two offsets of its text. */
export function piecesBetween(
  run: TextRun,
  start: number,
  end: number,
): { key: NodeKey; from: number; to: number }[] {
  return run.pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => ({
      key: piece.key,
      from: Math.max(start, piece.start) - piece.start,
      to: Math.min(end, piece.end) - piece.start,
    }));
}
