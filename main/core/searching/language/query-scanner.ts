import type { QueryStretch } from '../query-tree.ts';
import type { RawLeaf } from './query-leaves.ts';

const SPACE = /\s/;
const STRAIGHT = /["＂]/;
/** What closes a quotation, by what opens it. Input methods give either Chinese quotation mark for either. */
const closers: Readonly<Record<string, string>> = {
  '"': '"＂',
  '＂': '"＂',
  '“': '”“',
  '”': '”“',
  '「': '」',
  '『': '』',
};
const operators = {
  and: ['AND', '&&'],
  or: ['OR', '||', '|', '｜'],
} as const;

export type RawWord = RawLeaf & { openQuote: number | null; hasUnpairedParenthesis: boolean };

/** Reads the pieces of a query from left to right. */
export class QueryScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get at(): number {
    return this.#at;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  isAt(...characters: string[]): boolean {
    return characters.includes(this.#text.charAt(this.#at));
  }

  skipSpace(): void {
    while (!this.isAtEnd() && SPACE.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  take(length: number): QueryStretch {
    const start = this.#at;
    this.#at = Math.min(this.#text.length, start + length);
    return { start, end: this.#at };
  }

  takeTo(end: number): QueryStretch {
    return this.take(end - this.#at);
  }

  takeRest(): QueryStretch {
    return this.takeTo(this.#text.length);
  }

  /** Matches a short anchored expression here. */
  match(expression: RegExp): RegExpExecArray | null {
    return expression.exec(this.#text.slice(this.#at, this.#at + 20));
  }

  isAtOperator(kind: keyof typeof operators): boolean {
    return this.#operator(kind) !== null;
  }

  takeOperator(kind: keyof typeof operators): QueryStretch | null {
    this.skipSpace();
    const operator = this.#operator(kind);
    return operator === null ? null : this.take(operator.length);
  }

  #operator(kind: keyof typeof operators): string | null {
    const found = operators[kind].find((operator) => this.#text.startsWith(operator, this.#at));
    if (found === undefined) return null;
    return /[A-Z&]/.test(found) && !this.#isTokenEnd(this.#at + found.length) ? null : found;
  }

  /** `-` right before an operand or where one should follow at the end, or the word NOT. */
  takeExclusion(): QueryStretch | null {
    if (this.isAt('-', '－') && (!this.#isTokenEnd(this.#at + 1) || this.#isLast(this.#at + 1)))
      return this.take(1);
    const isNot = this.#text.startsWith('NOT', this.#at);
    return isNot && (this.#isTokenEnd(this.#at + 3) || '(（'.includes(this.#text.charAt(this.#at + 3)))
      ? this.take(3)
      : null;
  }

  /** The name before a colon here. */
  peekName(longest: number): string | null {
    const piece = this.#text.slice(this.#at, this.#at + longest + 1);
    return /^([\p{L}]+)[:：]/u.exec(piece)?.[1] ?? null;
  }

  /** A regular expression between slashes that ends where its token ends. */
  peekPattern(): { pattern: string; stretch: QueryStretch } | null {
    if (!this.isAt('/')) return null;
    for (let end = this.#at + 1; end < this.#text.length; end += 1) {
      const character = this.#text.charAt(end);
      if (character === '\\') end += 1;
      else if (character === '/') {
        const pattern = this.#text
          .slice(this.#at + 1, end)
          .replace(/\\(\\|\/)/g, (pair) => (pair === '\\/' ? '/' : pair));
        const stretch = { start: this.#at, end: end + 1 };
        return this.#isTokenEnd(end + 1) && pattern !== '' ? { pattern, stretch } : null;
      }
    }
    return null;
  }

  /** A text in quotation marks; Chinese ones only quote when a token ends with them, within a word they are text. */
  takeQuoted(): RawLeaf | null {
    const start = this.#at;
    const literal = this.isAt('=', '＝');
    const open = start + Number(literal);
    const closing = closers[this.#text.charAt(open)];
    if (closing === undefined) return null;
    const close = this.#closeOf(open, closing);
    if (close < 0 || (!STRAIGHT.test(closing) && !this.#isTokenEnd(close + 1))) return null;
    const raw = this.#text.slice(open + 1, close);
    return { raw, quoted: true, literal, stretch: this.takeTo(close + 1) };
  }

  #closeOf(open: number, closing: string): number {
    for (let at = open + 1; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '\\') at += 1;
      else if (closing.includes(character)) return at;
    }
    return -1;
  }

  /** A word, up to white space, `|`, a quotation, or the end of its group; at least one character. */
  takeWord(isInGroup: boolean): RawWord {
    const start = this.#at;
    let openQuote = this.#chineseQuoteLeftOpen();
    let open = 0;
    let isUnpaired = false;
    let end = start;
    for (; end < this.#text.length; end += 1) {
      const character = this.#text.charAt(end);
      if (end > start && (SPACE.test(character) || character === '|' || character === '｜')) break;
      if (STRAIGHT.test(character)) {
        if (openQuote === null && end > start && this.#closeOf(end, '"＂') >= 0) break;
        openQuote ??= end;
      } else if (character === '(' || character === '（') open += 1;
      else if (character === ')' || character === '）') {
        if (open === 0 && isInGroup && end > start) break;
        isUnpaired ||= open === 0;
        open -= Number(open > 0);
      }
    }
    const raw = this.#text.slice(start, end);
    this.#at = end;
    return {
      raw,
      quoted: false,
      literal: false,
      stretch: { start, end },
      openQuote,
      hasUnpairedParenthesis: isUnpaired || open > 0,
    };
  }

  /** Where a word begins with a Chinese quotation mark that nothing closes; inside words they are text. */
  #chineseQuoteLeftOpen(): number | null {
    const at = this.#at + Number(this.isAt('=', '＝'));
    const closing = closers[this.#text.charAt(at)];
    return closing !== undefined && !STRAIGHT.test(closing) && this.#closeOf(at, closing) < 0 ? at : null;
  }

  /** Whether nothing follows in the alternative, the group or the query. */
  #isLast(at: number): boolean {
    let next = at;
    while (next < this.#text.length && SPACE.test(this.#text.charAt(next))) next += 1;
    return next >= this.#text.length || /[)）|｜]/.test(this.#text.charAt(next));
  }

  #isTokenEnd(at: number): boolean {
    return at >= this.#text.length || /[\s)）|｜]/.test(this.#text.charAt(at));
  }
}
