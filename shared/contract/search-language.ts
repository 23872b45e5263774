import { z } from 'zod';

/**
 * Fields of text that a query may name. Without a field a phrase is searched in all of them but `reporter`, `caption`
 * (both repeat what stands elsewhere) and `source`, which is searched too where `sourceText` is switched on.
 */
export const searchFields = [
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
  /** The people of the byline, each name by itself. */
  'reporter',
  /** The whole body, captions included. */
  'body',
  /** Each caption of the body by itself. */
  'caption',
  'authorNote',
  /** The text as OCR left it. */
  'source',
] as const;
export const searchField = z.enum(searchFields);
export type SearchField = z.output<typeof searchField>;

/** What a query may ask of an article beside its texts. `has` takes one of `hasValues`. */
export const searchAttributes = ['publication', 'page', 'kind', 'tag', 'status', 'has'] as const;
export const searchAttribute = z.enum(searchAttributes);
export type SearchAttribute = z.output<typeof searchAttribute>;

/** What `has:` may ask for: 修订 (edited since import), 图片, 图说, 标签, 署名, 日期, 疑点. */
export const hasValues = ['revision', 'image', 'caption', 'tag', 'byline', 'date', 'doubt'] as const;
export const hasValue = z.enum(hasValues);
export type HasValue = z.output<typeof hasValue>;

/** What counts as equal. White space, line ends and invisible characters never count. */
export const foldingSwitches = z.strictObject({
  /** Simplified = traditional. */
  script: z.boolean().default(true),
  /** Full width = half width, capital = small. */
  width: z.boolean().default(true),
  /** Punctuation inside phrases is passed over. */
  punctuation: z.boolean().default(true),
  /** 三 = 3 = 叁. */
  numerals: z.boolean().default(false),
  /** Variant characters 异体: 峰 = 峯. */
  variants: z.boolean().default(true),
  /** What OCR confuses: 己 = 已 = 巳. Such hits count as hits; without it they are near hits. */
  lookAlikes: z.boolean().default(false),
  /** Phrases without a field are searched in the OCR text, too. */
  sourceText: z.boolean().default(false),
});
export type FoldingSwitches = z.output<typeof foldingSwitches>;

export const chipKinds = ['and', 'or', 'not', 'phrase', 'near', 'regex', 'date', 'attribute'] as const;
/** One node of the parsed query; the list is in pre-order, and the nodes below one follow it with a greater depth. */
export const queryChip = z.object({
  kind: z.enum(chipKinds),
  depth: z.number().int().nonnegative(),
  field: z.union([searchField, searchAttribute]).nullable(),
  /** What it searches, without its field and quotes; for `near` its distance, empty for and, or, not. */
  text: z.string(),
  /** The phrase is taken literally. */
  literal: z.boolean(),
  /** The stretch of the query that it came from, in UTF-16 units, end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  /** The query without it; null in queries of more than fifty chips. */
  without: z.string().nullable(),
});
export type QueryChip = z.output<typeof queryChip>;

/** Names a translated sentence (searching.hint.<code>) about a stretch that was not understood as it was meant. */
export const hintCodes = [
  'unclosed-quote',
  'unclosed-parenthesis',
  'stray-parenthesis',
  'empty-parentheses',
  'unpaired-parenthesis',
  'missing-operand',
  'empty-field',
  'unknown-value',
  'bad-date',
  'bad-near',
  'near-without-words',
  'near-lone-word',
  'near-too-many',
  'near-too-far',
  'words-only',
  'bad-regex',
  'unclosed-regex',
  'nothing-to-search',
  'only-punctuation',
  'only-exclusions',
  'too-many-terms',
  'too-deep',
  'full-width-wildcard',
] as const;
export const queryHint = z.object({
  code: z.enum(hintCodes),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
export type QueryHint = z.output<typeof queryHint>;

/** A query as it was understood. */
export const parsedQuery = z.object({
  chips: z.array(queryChip),
  hints: z.array(queryHint),
  /** The query as it was understood, written out in full; empty when there is nothing to search. */
  canonical: z.string(),
});
export type ParsedQuery = z.output<typeof parsedQuery>;
