import type { FoldingSwitches, QueryHint } from '#shared/contract/search-language.ts';
import type { PhraseNode, QueryNode, QueryStretch } from '../query-tree.ts';
import { compileTextPattern } from '../text-pattern.ts';
import { joinNodes } from './join-nodes.ts';
import { findField, longestFieldName, type QueryField } from './query-fields.ts';
import { type LeafContext, makeLeaf, makePhrase, type RawLeaf } from './query-leaves.ts';
import { QueryScanner, type RawWord } from './query-scanner.ts';

export type ParsedTree = { tree: QueryNode | null; hints: QueryHint[] };

const deepest = 40;
const mostTerms = 500;
const mostNear = 8;
const usualDistance = 10;
const farthest = 1000;
const NEAR = /^(?:NEAR|近)(?:[/／](\d+))?[(（]/;
/** A word that was meant to be NEAR, and is not written so. */
const NEARLY_NEAR = /^(?:NEAR|近)[/／](?:\d|[(（]|$)/i;
/** What means something anywhere but in the parentheses of NEAR. */
const OPERATOR = /^(?:AND|OR|NOT|&&|[|｜]+)$/;

/**
 * Understands a query, whatever it is: what has no meaning as syntax is searched as text, with a hint. Takes time in
 * proportion to the query's length.
 */
export function parseTree(query: string, switches: FoldingSwitches): ParsedTree {
  return new QueryParser(query, switches).parse();
}

class QueryParser {
  readonly #scanner: QueryScanner;
  readonly #switches: FoldingSwitches;
  readonly #query: string;
  readonly #hints: QueryHint[] = [];
  #terms = 0;

  constructor(query: string, switches: FoldingSwitches) {
    this.#query = query;
    this.#switches = switches;
    this.#scanner = new QueryScanner(query);
  }

  parse(): ParsedTree {
    const tree = this.#alternatives(0, null);
    if (tree && !searchesFor(tree)) this.#hint('only-exclusions', tree.stretch);
    return { tree, hints: this.#hints };
  }

  #hint(code: QueryHint['code'], { start, end }: QueryStretch): void {
    // What has been said of a stretch is why nothing else can be made of it.
    const isKnown = this.#hints.some(
      (hint) => hint.start === start && (hint.code === code || hint.end === end),
    );
    if (!isKnown && this.#hints.length < 50)
      this.#hints.push({ code, text: this.#query.slice(start, end), start, end });
  }

  #context(field: QueryField | null): LeafContext {
    return { field, switches: this.#switches, hint: (code, stretch) => this.#hint(code, stretch) };
  }

  /** Sequences between `|`, up to the end of the group. */
  #alternatives(depth: number, field: QueryField | null): QueryNode | null {
    const scanner = this.#scanner;
    const nodes: QueryNode[] = [];
    let operator: QueryStretch | null = null;
    for (;;) {
      const node = this.#sequence(depth, field);
      if (node) nodes.push(node);
      else if (operator) this.#hint('missing-operand', operator);
      const next = scanner.takeOperator('or');
      if (!next) return joinNodes('or', nodes);
      if (!node && !operator) this.#hint('missing-operand', next);
      operator = next;
    }
  }

  /** What stands side by side, up to an `|` or the end of the group. */
  #sequence(depth: number, field: QueryField | null): QueryNode | null {
    const scanner = this.#scanner;
    const nodes: QueryNode[] = [];
    let operator: QueryStretch | null = null;
    for (;;) {
      scanner.skipSpace();
      if (scanner.isAtEnd() || scanner.isAtOperator('or') || (depth > 0 && scanner.isAt(')', '）'))) break;
      if (scanner.isAt(')', '）')) {
        this.#hint('stray-parenthesis', scanner.take(1));
        continue;
      }
      const next = scanner.takeOperator('and');
      if (next) {
        if (nodes.length === 0 || operator) this.#hint('missing-operand', next);
        operator = next;
        continue;
      }
      const node = this.#item(depth, field);
      if (node) nodes.push(node);
      operator = null;
    }
    if (operator) this.#hint('missing-operand', operator);
    return joinNodes('and', nodes);
  }

  #item(depth: number, field: QueryField | null): QueryNode | null {
    const scanner = this.#scanner;
    const { at: start } = scanner;
    let isExcluded = false;
    let last: QueryStretch | null = null;
    for (let next = scanner.takeExclusion(); next; next = scanner.takeExclusion()) {
      isExcluded = !isExcluded;
      last = next;
      scanner.skipSpace();
    }
    if (last && (scanner.isAtEnd() || scanner.isAt(')', '）') || scanner.isAtOperator('or'))) {
      this.#hint('missing-operand', last);
      return null;
    }
    const node = this.#operand(depth, field);
    if (!node || !isExcluded) return node;
    if (node.kind === 'not') return node.node;
    return { kind: 'not', node, stretch: { start, end: node.stretch.end } };
  }

  #operand(depth: number, field: QueryField | null): QueryNode | null {
    const scanner = this.#scanner;
    if ((this.#terms += 1) > mostTerms) {
      this.#hint('too-many-terms', scanner.takeRest());
      return null;
    }
    if (scanner.isAt('(', '（')) return this.#group(depth, field);
    const near = this.#near(field);
    if (near !== undefined) return near;
    const pattern = this.#pattern(field);
    if (pattern !== undefined) return pattern;
    const fielded = this.#fielded(depth, field);
    if (fielded !== undefined) return fielded;
    return makeLeaf(this.#leaf(depth, field), this.#context(field));
  }

  #group(depth: number, field: QueryField | null): QueryNode | null {
    const scanner = this.#scanner;
    const open = scanner.take(1);
    if (depth >= deepest) {
      this.#hint('too-deep', open);
      return null;
    }
    const before = this.#hints.length;
    const node = this.#alternatives(depth + 1, field);
    const isClosed = scanner.isAt(')', '）');
    if (isClosed) scanner.take(1);
    else this.#hint('unclosed-parenthesis', open);
    if (isClosed && node === null && this.#hints.length === before)
      this.#hint('empty-parentheses', { start: open.start, end: scanner.at });
    return node && { ...node, stretch: { start: open.start, end: scanner.at } };
  }

  /** `undefined` when there is no field here. */
  #fielded(depth: number, outer: QueryField | null): QueryNode | null | undefined {
    const scanner = this.#scanner;
    const { at: start } = scanner;
    const name = scanner.peekName(longestFieldName);
    const field = name === null ? null : findField(name);
    if (name === null || !field) return undefined;
    const prefix = scanner.take(name.length + 1);
    scanner.skipSpace();
    if (scanner.isAtEnd() || scanner.isAtOperator('or') || (depth > 0 && scanner.isAt(')', '）'))) {
      this.#hint('empty-field', prefix);
      return makeLeaf({ raw: name, quoted: false, literal: false, stretch: prefix }, this.#context(outer));
    }
    const node = this.#operand(depth, field);
    return node && { ...node, stretch: { start, end: node.stretch.end } };
  }

  #pattern(field: QueryField | null): QueryNode | undefined {
    const scanner = this.#scanner;
    const found = field === null || field.kind === 'text' ? scanner.peekPattern() : null;
    if (!found) return undefined;
    if (!compileTextPattern(found.pattern, this.#switches.width)) {
      this.#hint('bad-regex', found.stretch);
      return undefined;
    }
    scanner.takeTo(found.stretch.end);
    return {
      kind: 'regex',
      pattern: found.pattern,
      field: field?.kind === 'text' ? field.field : null,
      stretch: found.stretch,
    };
  }

  /** `undefined` when there is no NEAR here, null when there are no words in it. */
  #near(field: QueryField | null): QueryNode | null | undefined {
    const scanner = this.#scanner;
    const opening = field === null || field.kind === 'text' ? scanner.match(NEAR) : null;
    if (!opening) return undefined;
    const { at: start } = scanner;
    const open = scanner.take(opening[0].length);
    const phrases: PhraseNode[] = [];
    for (;;) {
      scanner.skipSpace();
      if (scanner.isAtEnd() || scanner.isAt(')', '）')) break;
      const name = scanner.peekName(longestFieldName);
      const leaf = this.#leaf(1, field);
      if (!leaf.quoted && (OPERATOR.test(leaf.raw) || (name !== null && findField(name) !== null)))
        this.#hint('words-only', leaf.stretch);
      const phrase = makePhrase(leaf, this.#context(field));
      if (phrase && phrases.length < mostNear) phrases.push(phrase);
      else if (phrase) this.#hint('near-too-many', phrase.stretch);
    }
    const isClosed = scanner.isAt(')', '）');
    if (isClosed) scanner.take(1);
    const stretch = { start, end: scanner.at };
    const [only] = phrases;
    if (phrases.length < 2) {
      this.#hint(only ? 'near-lone-word' : 'near-without-words', stretch);
      return only ? { ...only, stretch } : null;
    }
    if (!isClosed) this.#hint('unclosed-parenthesis', open);
    const distance = Number(opening[1] ?? usualDistance);
    if (distance > farthest) this.#hint('near-too-far', { start, end: open.end - 1 });
    return {
      kind: 'near',
      distance: Math.min(farthest, distance),
      phrases,
      field: field?.kind === 'text' ? field.field : null,
      stretch,
    };
  }

  /** A quoted text or a word; always takes at least one character. */
  #leaf(depth: number, field: QueryField | null): RawLeaf {
    const scanner = this.#scanner;
    const quoted = scanner.takeQuoted();
    if (quoted) return quoted;
    const word = scanner.takeWord(depth > 0);
    this.#hintAtWord(word, field === null || field.kind === 'text');
    return word;
  }

  /** Says of a word what it seems to have been begun as. */
  #hintAtWord({ raw, stretch, openQuote, hasUnpairedParenthesis }: RawWord, isText: boolean): void {
    const isPattern =
      raw.startsWith('/') && !raw.includes('/', 1) && (raw !== '/' || this.#scanner.isAtEnd());
    if (openQuote !== null) this.#hint('unclosed-quote', { start: openQuote, end: openQuote + 1 });
    else if (isText && NEARLY_NEAR.test(raw)) this.#hint('bad-near', stretch);
    else if (isText && isPattern) this.#hint('unclosed-regex', stretch);
    else if (hasUnpairedParenthesis) this.#hint('unpaired-parenthesis', stretch);
  }
}

function searchesFor(node: QueryNode): boolean {
  if (node.kind === 'not') return false;
  if (node.kind === 'and') return node.nodes.some(searchesFor);
  return node.kind !== 'or' || node.nodes.every(searchesFor);
}
