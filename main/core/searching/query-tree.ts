import type { SearchAttribute, SearchField } from '#shared/contract/search-language.ts';

/** The stretch of the query's text that a node came from, in UTF-16 units, end exclusive. */
export type QueryStretch = { readonly start: number; readonly end: number };

/**
 * A piece of a phrase: text as it was typed (unfolded), any one character (code point), or any run of at most `most`
 * UTF-16 units; both counted in the folded text. A phrase begins and ends with no run.
 */
export type PhrasePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'run'; readonly most: number };

/** `field` null: every field that is searched without being named. A literal phrase is compared unfolded. */
export type PhraseNode = {
  readonly kind: 'phrase';
  readonly parts: readonly PhrasePart[];
  readonly field: SearchField | null;
  readonly literal: boolean;
  readonly stretch: QueryStretch;
};

/**
 * Occurrences of all phrases in one text of a field, in any order, that do not overlap, between each and the next one at
 * most `distance` UTF-16 units of text folded as the phrases that are not literal are; of a phrase with runs the shortest
 * stretch from where it begins counts.
 */
export type NearNode = {
  readonly kind: 'near';
  readonly distance: number;
  readonly phrases: readonly PhraseNode[];
  readonly field: SearchField | null;
  readonly stretch: QueryStretch;
};

/** A regular expression that `compilePattern` takes, matched against the text as it stands, but for width and case where they are folded. */
export type RegexNode = {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly field: SearchField | null;
  readonly stretch: QueryStretch;
};

/** Days YYYY-MM-DD, both included, null for open: an article answers when its issue's date may fall inside. */
export type DateNode = {
  readonly kind: 'date';
  readonly from: string | null;
  readonly to: string | null;
  readonly stretch: QueryStretch;
};

/**
 * `kind`, `status` and `has` carry codes, the others what was typed: publication and tag answer when their folded name
 * holds the folded value (a tag also when one above it does), a page when its number is equal to it (03 = 3).
 */
export type AttributeNode = {
  readonly kind: 'attribute';
  readonly field: SearchAttribute;
  readonly value: string;
  readonly stretch: QueryStretch;
};

/** Never empty: the parser leaves out what searches for nothing. */
export type AndNode = {
  readonly kind: 'and';
  readonly nodes: readonly QueryNode[];
  readonly stretch: QueryStretch;
};
export type OrNode = {
  readonly kind: 'or';
  readonly nodes: readonly QueryNode[];
  readonly stretch: QueryStretch;
};
export type NotNode = { readonly kind: 'not'; readonly node: QueryNode; readonly stretch: QueryStretch };

export type QueryNode =
  | AndNode
  | OrNode
  | NotNode
  | PhraseNode
  | NearNode
  | RegexNode
  | DateNode
  | AttributeNode;

/** Whether a node or any below it, excluded ones too, is such a one. */
export function hasNode(tree: QueryNode, isSuch: (node: QueryNode) => boolean): boolean {
  if (isSuch(tree)) return true;
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.nodes.some((node) => hasNode(node, isSuch));
    case 'not':
      return hasNode(tree.node, isSuch);
    case 'near':
      return tree.phrases.some((phrase) => hasNode(phrase, isSuch));
    default:
      return false;
  }
}
