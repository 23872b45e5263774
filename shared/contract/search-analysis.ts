import { z } from 'zod';
import { articleId, jobId, tagId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';
import { foldingSwitches, parsedQuery, queryHint, searchField } from './search-language.ts';
import { matchHow, searchFilter, searchInterval, searchQuestion, snippetRun } from './searching.ts';

/** One finding with its surroundings 逐字索引; white space runs in the texts are single spaces. */
export const contextLine = z.object({
  articleId,
  field: searchField,
  how: matchHow,
  left: z.string(),
  found: z.string(),
  right: z.string(),
  headline: z.string(),
  publication: z.string(),
  date: z.string().nullable(),
  page: z.string().nullable(),
});
export type ContextLine = z.output<typeof contextLine>;

/** In the result's order, or by the text before the finding (read from it outwards), after it, or the finding itself. */
export const contextSorts = ['result', 'left', 'right', 'found'] as const;

/** Counts of one phrase by period; every list runs along `periods`. */
export const frequencySeries = z.object({
  query: z.string(),
  /** What in it was not understood as it was meant. */
  hints: z.array(queryHint),
  /** How often it stands in the texts. */
  occurrences: z.array(z.number().int()),
  articles: z.array(z.number().int()),
  /** Occurrences in a million characters of the period's articles. */
  perMillion: z.array(z.number()),
});

const comparedSide = z.object({
  query: z.string(),
  parsed: parsedQuery,
  total: z.number().int(),
  /** Articles by period, along `periods`. */
  counts: z.array(z.number().int()),
});

const paragraphRole = z.enum(['body', 'subhead', 'caption', 'credit', 'list-item', 'quote', 'table']);

export const resultFormats = ['csv', 'xlsx', 'json'] as const;
export const resultFormat = z.enum(resultFormats);

export const searchAnalysisContract = {
  /** Lines of the first 10,000 articles of a result, in which the first 100,000 findings are taken. */
  'searching.keywordsInContext': query(
    searchQuestion.extend({
      /** Characters on each side. */
      width: z.number().int().min(1).max(100).default(20),
      order: z.enum(contextSorts).default('result'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    z.object({
      /** Lines in all; `articles` of the `total` articles were read for them. */
      lines: z.number().int(),
      articles: z.number().int(),
      total: z.number().int(),
      page: z.array(contextLine),
      elapsedMs: z.number(),
    }),
  ),
  /** One article to be read, every finding of a query lit; a finding is one `hit` run, whatever it was found by. */
  'searching.articleHits': query(
    z.strictObject({ articleId, query: z.string().max(10_000), switches: foldingSwitches.prefault({}) }),
    z.object({
      /** Heads that have a text, in the order of an article: column, kicker, headline, deck, byline. */
      heads: z.array(z.object({ field: searchField, runs: z.array(snippetRun) })),
      paragraphs: z.array(z.object({ role: paragraphRole, runs: z.array(snippetRun) })),
      authorNote: z.array(snippetRun),
      /** The text as OCR left it; null unless the query asks for it and finds something there. */
      source: z.array(snippetRun).nullable(),
      publication: z.string(),
      date: z.string().nullable(),
      page: z.string().nullable(),
    }),
  ),
  /** How often up to six queries stand in the texts, over time. */
  'searching.frequency': query(
    z.strictObject({
      queries: z.array(z.string().min(1).max(1000)).min(1).max(6),
      switches: foldingSwitches.prefault({}),
      filter: searchFilter.default({}),
      interval: searchInterval.default('year'),
    }),
    z.object({
      /** Every period between the first and the last one with an article in it. */
      periods: z.array(z.string()),
      /** Characters and articles of the library under the filter, by period. */
      characters: z.array(z.number().int()),
      articles: z.array(z.number().int()),
      series: z.array(frequencySeries),
      elapsedMs: z.number(),
    }),
  ),
  /** Two queries side by side under one filter: counts, what they share, and over time. */
  'searching.compare': query(
    z.strictObject({
      left: z.string().max(10_000),
      right: z.string().max(10_000),
      switches: foldingSwitches.prefault({}),
      filter: searchFilter.default({}),
      interval: searchInterval.default('year'),
    }),
    z.object({
      periods: z.array(z.string()),
      left: comparedSide,
      right: comparedSide,
      /** Articles that answer both. */
      both: z.number().int(),
      elapsedMs: z.number(),
    }),
  ),
  /** Writes a result as a table: its hits, or its findings in context. The job's report is an export report. */
  'searching.exportResult': command(
    searchQuestion.extend({
      format: resultFormat,
      rows: z.enum(['hits', 'lines']).default('hits'),
      /** Characters on each side of a finding. */
      width: z.number().int().min(1).max(100).default(20),
      /** A file on this machine; only hosts that may write files accept it. Without it the file is staged. */
      path: z.string().max(4096).optional(),
      overwrite: z.boolean().default(false),
    }),
    z.object({ jobId }),
  ),
  /** Tags every article of a result, or takes tags off it; one step to undo. */
  'searching.tagResult': command(
    searchQuestion.extend({
      add: z.array(tagId).max(100).default([]),
      /** Tags by name; those that do not exist are made. */
      addNames: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
      remove: z.array(tagId).max(100).default([]),
    }),
    z.object({ articles: z.number().int(), added: z.number().int(), removed: z.number().int() }),
  ),
};
