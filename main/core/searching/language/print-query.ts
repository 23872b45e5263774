import type { PhraseNode, QueryNode } from '../query-tree.ts';
import { codeName, fieldName, isCoded } from './query-fields.ts';

const PLAIN = /^[\p{L}\p{N}]+$/u;
const OPERATOR = /^(?:AND|OR|NOT|NEAR|近)$/;

/** Writes a tree out as a query that is parsed to the same tree. */
export function printQuery(tree: QueryNode | null): string {
  return tree === null ? '' : printNode(tree);
}

function printNode(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.nodes.map((own) => (own.kind === 'or' ? `(${printNode(own)})` : printNode(own))).join(' ');
    case 'or':
      return node.nodes.map(printNode).join(' | ');
    case 'not':
      return node.node.kind === 'and' || node.node.kind === 'or'
        ? `-(${printNode(node.node)})`
        : `-${printNode(node.node)}`;
    case 'phrase':
      return prefix(node.field) + printPhrase(node);
    case 'near':
      return `${prefix(node.field)}NEAR/${node.distance}(${node.phrases.map(printPhrase).join(' ')})`;
    case 'regex':
      return `${prefix(node.field)}/${node.pattern.replaceAll('/', '\\/')}/`;
    case 'date':
      return prefix('date') + printDays(node.from, node.to);
    case 'attribute':
      return prefix(node.field) + quote(isCoded(node.field) ? codeName(node.field, node.value) : node.value);
  }
}

function prefix(field: Parameters<typeof fieldName>[0] | null): string {
  return field === null ? '' : `${fieldName(field)}:`;
}

/** A phrase without its field. */
export function printPhrase({ parts, literal }: PhraseNode): string {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'text' && !literal) return quote(only.text);
  const text = parts
    .map((part) => (part.kind === 'text' ? escape(part.text) : part.kind === 'any' ? '?' : '*'))
    .join('');
  return `${literal ? '=' : ''}"${text}"`;
}

function quote(text: string): string {
  return PLAIN.test(text) && !OPERATOR.test(text) ? text : `"${escape(text)}"`;
}

function escape(text: string): string {
  return text.replace(/["＂”“」』\\?*]/g, String.raw`\$&`);
}

function printDays(from: string | null, to: string | null): string {
  return from === to && from !== null ? from : `${from ?? ''}..${to ?? ''}`;
}
