import { z } from 'zod';
import { articleKind, articleStatus } from '../domain/article.ts';
import { articleId, jobId, publicationId, tagId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';
import { foldingSwitches, parsedQuery, searchField } from './search-language.ts';

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What a result can be counted by. */
export const searchFacetNames = [
  'publication',
  'year',
  'month',
  'column',
  'kind',
  'byline',
  'tag',
  'status',
  'page',
] as const;
export const searchFacetName = z.enum(searchFacetNames);
export type SearchFacetName = z.output<typeof searchFacetName>;

/** Values of facets as `searchFacets` gives them (ids of publications and tags; '' for none): one of them suffices. */
const facetChoice = z.partialRecord(searchFacetName, z.array(z.string().max(1000)).max(500));

export const searchFilter = z.strictObject({
  publicationId: publicationId.optional(),
  /** First and last day, month or year, both included; an article counts when its issue's date may fall inside. */
  from: day.optional(),
  to: day.optional(),
  kind: articleKind.optional(),
  tagId: tagId.optional(),
  status: articleStatus.optional(),
  /** Articles that have one of the values of each facet named. */
  include: facetChoice.optional(),
  /** Articles that have none of the values of any facet named. */
  exclude: facetChoice.optional(),
  /** Articles that came into the library after this time (milliseconds UTC). */
  addedSince: z.number().int().optional(),
});
export type SearchFilter = z.input<typeof searchFilter>;

export const searchSorts = ['relevance', 'newest', 'oldest', 'longest'] as const;

/** A question to the library, as it is asked, saved, tagged and exported. */
export const searchQuestion = z.strictObject({
  query: z.string().max(10_000),
  switches: foldingSwitches.prefault({}),
  filter: searchFilter.default({}),
  sort: z.enum(searchSorts).default('relevance'),
});
export type SearchQuestion = z.output<typeof searchQuestion>;

/** A run of a snippet or headline; `hit` runs are highlighted. */
export const snippetRun = z.object({ text: z.string(), hit: z.boolean() });
export type SnippetRun = z.output<typeof snippetRun>;

/** How a stretch of text answers the query: as it was typed, through folding, or as OCR may have misread it. */
export const matchHow = z.enum(['exact', 'folded', 'look-alike']);
export type MatchHow = z.output<typeof matchHow>;

/** One reason for a hit: what was found, as it stands in the text. Field `source`: in the text as it was read by OCR. */
export const hitReason = z.object({ field: searchField, how: matchHow, found: z.string() });
export type HitReason = z.output<typeof hitReason>;

export const searchHit = z.object({
  articleId,
  headline: z.array(snippetRun),
  /** The first words of an article without a headline. */
  opening: z.string().nullable(),
  snippet: z.array(snippetRun),
  publication: z.string(),
  date: z.string().nullable(),
  page: z.string().nullable(),
  kind: articleKind,
  status: articleStatus,
  score: z.number(),
  /** Where the query was found. */
  match: z.enum(['heads', 'body', 'both']),
  /** Why this hit: each different finding once, at most eight; none for queries of dates and attributes alone. */
  why: z.array(hitReason),
});
export type SearchHit = z.output<typeof searchHit>;

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }));
export type FacetCounts = z.output<typeof facet>;
/** Only the facets that were asked for. Years and months in order, the others the most frequent first. */
export const searchFacets = z.partialRecord(searchFacetName, facet);
export type SearchFacets = z.output<typeof searchFacets>;

/** Lengths of the periods in which results are counted over time. */
export const searchIntervals = ['year', 'month', 'day'] as const;
export const searchInterval = z.enum(searchIntervals);
export type SearchInterval = z.output<typeof searchInterval>;

/** Hits by period (YYYY, YYYY-MM or YYYY-MM-DD, in order, periods without a hit left out) of the first day. */
export const searchHistogram = z.object({
  interval: searchInterval,
  bars: z.array(z.object({ period: z.string(), count: z.number().int() })),
  undated: z.number().int(),
});
export type SearchHistogram = z.output<typeof searchHistogram>;

/** What lists cannot decide is looked at article by article: so many have been, of so many. */
const looking = z.object({ looked: z.number().int(), of: z.number().int() });
export type Looking = z.output<typeof looking>;

const facetsWished = z.union([z.boolean(), z.array(searchFacetName)]);

export const searchingContract = {
  /** The articles outside the trash that answer the query. A query that searches for nothing finds nothing. */
  'searching.search': query(
    searchQuestion.extend({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(50),
      /** By name; true: publication, year, kind, status and tag. */
      facets: facetsWished.default(false),
      /** `auto`: the shortest interval that gives at most 120 bars. */
      histogram: z.enum([...searchIntervals, 'auto']).optional(),
      /** So many near hits are wished: articles that only answer when OCR look-alikes count as equal. */
      nearHits: z.number().int().min(0).max(200).default(0),
      /** Looks on where the same question was broken off; each such call for a moment, until none is `unfinished`. */
      goOn: z.boolean().default(false),
    }),
    z.object({
      total: z.number().int(),
      /**
       * The search was broken off, so as not to keep anybody waiting: totals, hits and counts are those of the articles
       * that have been looked at.
       */
      unfinished: looking.optional(),
      /** Articles that are not in the index yet, after an upgrade or a killed import: the total may lack them. */
      waiting: z.number().int(),
      elapsedMs: z.number(),
      /** The phrases that are searched, folded. */
      terms: z.array(z.string()),
      parsed: parsedQuery,
      hits: z.array(searchHit),
      facets: searchFacets.optional(),
      histogram: searchHistogram.optional(),
      /** Near hits, apart from `hits` and not in `total`; absent when none were wished. */
      near: z
        .object({ total: z.number().int(), hits: z.array(searchHit), unfinished: looking.optional() })
        .optional(),
    }),
  ),
  /** How a query is understood, without searching. */
  'searching.parse': query(
    z.strictObject({ query: z.string().max(10_000), switches: foldingSwitches.prefault({}) }),
    parsedQuery,
  ),
  /** Makes the search index anew, in the background; searching goes on with what is there. */
  'searching.rebuildIndex': command(z.strictObject({}), z.object({ jobId })),
};
export type SearchInput = z.output<(typeof searchingContract)['searching.search']['input']>;
export type SearchOutput = z.output<(typeof searchingContract)['searching.search']['output']>;
