import type { QueryNode } from '../query-tree.ts';
import { printQuery } from './print-query.ts';

/** Several nodes as one: those of the same kind are opened, each operand stands once, one alone stays itself. */
export function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const known = new Set<string>();
  const joined = nodes
    .flatMap((node) => (node.kind === kind ? node.nodes : [node]))
    .filter((node) => {
      const key = printQuery(node);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
  const [first] = joined;
  const last = joined.at(-1);
  if (!first || !last) return null;
  if (joined.length === 1) return first;
  return { kind, nodes: joined, stretch: { start: first.stretch.start, end: last.stretch.end } };
}
