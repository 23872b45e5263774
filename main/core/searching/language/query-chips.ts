import type { ParsedQuery, QueryChip } from '#shared/contract/search-language.ts';
import type { QueryNode } from '../query-tree.ts';
import { joinNodes } from './join-nodes.ts';
import type { ParsedTree } from './parse-tree.ts';
import { printPhrase, printQuery } from './print-query.ts';
import { codeName, isCoded } from './query-fields.ts';

/** Of longer queries the versions without one chip are not written out: their length grows with the square. */
const mostVersions = 50;

/** A parsed query as the screen shows it. */
export function toParsedQuery({ tree, hints }: ParsedTree): ParsedQuery {
  const nodes: { node: QueryNode; depth: number }[] = [];
  const visit = (node: QueryNode, depth: number): void => {
    nodes.push({ node, depth });
    for (const below of belowOf(node)) visit(below, depth + 1);
  };
  if (tree) visit(tree, 0);
  const chips = nodes.map(({ node, depth }): QueryChip => ({
    kind: node.kind,
    depth,
    field: 'field' in node ? node.field : null,
    text: chipText(node),
    literal: node.kind === 'phrase' && node.literal,
    ...node.stretch,
    without: tree && nodes.length <= mostVersions ? printQuery(withoutNode(tree, node)) : null,
  }));
  return { chips, hints, canonical: printQuery(tree) };
}

function belowOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.nodes;
    case 'not':
      return [node.node];
    case 'near':
      return node.phrases;
    default:
      return [];
  }
}

function chipText(node: QueryNode): string {
  switch (node.kind) {
    case 'phrase': {
      const [only] = node.parts;
      return node.parts.length === 1 && only?.kind === 'text' ? only.text : printPhrase(node).slice(1, -1);
    }
    case 'near':
      return String(node.distance);
    case 'regex':
      return node.pattern;
    case 'date':
      return node.from === node.to && node.from !== null ? node.from : `${node.from ?? ''}..${node.to ?? ''}`;
    case 'attribute':
      return isCoded(node.field) ? codeName(node.field, node.value) : node.value;
    default:
      return '';
  }
}

function withoutNode(tree: QueryNode, gone: QueryNode): QueryNode | null {
  if (tree === gone) return null;
  switch (tree.kind) {
    case 'and':
    case 'or':
      return joinNodes(
        tree.kind,
        tree.nodes.map((node) => withoutNode(node, gone)).filter((node) => node !== null),
      );
    case 'not': {
      const node = withoutNode(tree.node, gone);
      return node && { ...tree, node };
    }
    case 'near': {
      const phrases = tree.phrases.filter((phrase) => phrase !== gone);
      const [only] = phrases;
      if (phrases.length === tree.phrases.length) return tree;
      return phrases.length === 1 && only ? { ...only, field: tree.field } : { ...tree, phrases };
    }
    default:
      return tree;
  }
}
