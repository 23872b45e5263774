import type { FoldingSwitches, QueryHint, SearchAttribute } from '#shared/contract/search-language.ts';
import { edtfBounds, edtfDate } from '#shared/domain/edtf-date.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { phraseRules } from '../phrase-rules.ts';
import type { PhraseNode, PhrasePart, QueryNode, QueryStretch } from '../query-tree.ts';
import { findCode, isCoded, type QueryField } from './query-fields.ts';

/** A word or a quoted text of the query, before it is known what it searches. */
export type RawLeaf = {
  /** With escapes and wildcards still in it. */
  raw: string;
  quoted: boolean;
  literal: boolean;
  stretch: QueryStretch;
};
export type LeafContext = {
  field: QueryField | null;
  switches: FoldingSwitches;
  hint(code: QueryHint['code'], stretch: QueryStretch): void;
};

/** So many characters at most stand for `*`. */
const longestRun = 20;
const ESCAPED = /\\(["＂”“」』\\?*])/g;
const WILDCARD_INSIDE = /[\p{L}\p{N}][？＊][\p{L}\p{N}]/u;

/** The node of a word or quoted text under its field; null when it searches for nothing. */
export function makeLeaf(leaf: RawLeaf, context: LeafContext): QueryNode | null {
  const { field } = context;
  if (field === null || field.kind === 'text') return makePhrase(leaf, context);
  const value = leaf.quoted ? leaf.raw.replace(ESCAPED, '$1') : leaf.raw;
  const node =
    field.kind === 'date'
      ? makeDate(value, leaf.stretch, context)
      : makeAttribute(field.field, value, leaf.stretch, context);
  return node ?? makePhrase(leaf, { ...context, field: null });
}

export function makePhrase(leaf: RawLeaf, context: LeafContext): PhraseNode | null {
  const { literal, stretch } = leaf;
  const rules = phraseRules({ literal }, context.switches);
  const all = literal ? [textPart(leaf.raw.replace(ESCAPED, '$1'))] : readParts(leaf);
  const parts = trimRuns(
    mergeParts(all.filter((part) => part.kind !== 'text' || foldSearch(part.text, rules) !== '')),
  );
  if (!literal && WILDCARD_INSIDE.test(leaf.raw)) context.hint('full-width-wildcard', stretch);
  if (!parts.some((part) => part.kind === 'text')) {
    const hasSign = all.some((part) => part.kind === 'text' && /\P{C}/u.test(part.text.trim()));
    context.hint(hasSign ? 'only-punctuation' : 'nothing-to-search', stretch);
    return null;
  }
  const field = context.field?.kind === 'text' ? context.field.field : null;
  return { kind: 'phrase', parts, field, literal, stretch };
}

function textPart(text: string): PhrasePart {
  return { kind: 'text', text };
}

/** Within a word, `?` at its edges is a question mark. */
function readParts({ raw, quoted }: RawLeaf): PhrasePart[] {
  const parts: PhrasePart[] = [];
  const first = quoted ? 0 : raw.length - raw.replace(/^\?+/, '').length;
  const last = quoted ? raw.length : raw.replace(/\?+$/, '').length;
  let text = '';
  const endText = () => {
    if (text !== '') parts.push(textPart(text));
    text = '';
  };
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    if (quoted && character === '\\' && /["＂”“」』\\?*]/.test(raw.charAt(at + 1))) {
      text += raw.charAt(at + 1);
      at += 1;
    } else if (character === '*') {
      endText();
      parts.push({ kind: 'run', most: longestRun });
    } else if (character === '?' && at >= first && at < last) {
      endText();
      parts.push({ kind: 'any' });
    } else text += character;
  }
  endText();
  return parts;
}

function mergeParts(parts: readonly PhrasePart[]): PhrasePart[] {
  const merged: PhrasePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = textPart(last.text + part.text);
    else if (part.kind !== 'run' || last?.kind !== 'run') merged.push(part);
  }
  return merged;
}

/** A run at the edge of a phrase asks for nothing. */
function trimRuns(parts: readonly PhrasePart[]): PhrasePart[] {
  const start = parts.findIndex((part) => part.kind !== 'run');
  const end = parts.findLastIndex((part) => part.kind !== 'run');
  return start < 0 ? [] : parts.slice(start, end + 1);
}

function makeAttribute(
  field: SearchAttribute,
  value: string,
  stretch: QueryStretch,
  { hint }: LeafContext,
): QueryNode | null {
  const trimmed = value.trim();
  const code = isCoded(field) ? findCode(field, trimmed) : trimmed;
  if (code !== null && foldSearch(code) !== '') return { kind: 'attribute', field, value: code, stretch };
  hint(code === null ? 'unknown-value' : 'empty-field', stretch);
  return null;
}

const RANGE = /\.\.+|…+|[~～至到—]+/;

function makeDate(value: string, stretch: QueryStretch, { hint }: LeafContext): QueryNode | null {
  const ends = value.trim().split(RANGE);
  const [first = '', last = first] = ends.map(readDay);
  const from = boundsOf(first)?.first;
  const to = boundsOf(last)?.last;
  const isInOrder = from === undefined || to === undefined || from === null || to === null || from <= to;
  if (ends.length <= 2 && value.trim() !== '' && from !== undefined && to !== undefined && isInOrder)
    return { kind: 'date', from, to, stretch };
  hint('bad-date', stretch);
  return null;
}

/** 2022年10月26日, 2022.10.26 and 2022/10/26 as 2022-10-26. */
function readDay(text: string): string {
  const narrow = text.normalize('NFKC').trim();
  const [year, month, day, ...more] = narrow
    .replace(/[年月./]/g, '-')
    .replace(/[日号-]+$/, '')
    .split('-');
  if (more.length > 0) return narrow;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

/** An empty end is open; undefined when it is no date. */
function boundsOf(day: string): { first: string | null; last: string | null } | undefined {
  if (day === '') return { first: null, last: null };
  return /^\d{4}(-\d\d){0,2}$/.test(day) && edtfDate.safeParse(day).success ? edtfBounds(day) : undefined;
}
