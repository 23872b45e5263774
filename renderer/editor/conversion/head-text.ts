import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
} from 'lexical';
import type { LexicalNode } from 'lexical';
import { inlineText } from '#shared/document/plain-text.ts';
import { $readInlines } from './nodes-to-document.ts';

/** Replaces the content of a slot; a line feed becomes a line break. */
export function $writeHead(text: string): void {
  const nodes = text
    .split('\n')
    .flatMap((line, index): LexicalNode[] => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === '' ? [] : [$createTextNode(line)]),
    ]);
  $getRoot()
    .clear()
    .append($createParagraphNode().append(...nodes));
}

/** The text of a slot; null where there is none. */
export function $readHead(): string | null {
  const lines = $getRoot()
    .getChildren()
    .filter((child) => $isElementNode(child))
    .map((child) => inlineText($readInlines(child)));
  return lines.join('\n') || null;
}
