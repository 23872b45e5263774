import { z } from 'zod';
import { articleKind, articleStatus } from '../domain/article.ts';
import { articleId, jobId, publicationId, tagId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const searchFilter = z.strictObject({
  publicationId: publicationId.optional(),
  /** First and last day, month or year, both included; an article counts when its issue's date may fall inside. */
  from: day.optional(),
  to: day.optional(),
  kind: articleKind.optional(),
  tagId: tagId.optional(),
  status: articleStatus.optional(),
});
export type SearchFilter = z.input<typeof searchFilter>;

export const searchSorts = ['relevance', 'newest', 'oldest'] as const;

/** A run of a snippet or headline; `hit` runs are highlighted. */
export const snippetRun = z.object({ text: z.string(), hit: z.boolean() });
export type SnippetRun = z.output<typeof snippetRun>;

export const searchHit = z.object({
  articleId,
  headline: z.array(snippetRun),
  snippet: z.array(snippetRun),
  publication: z.string(),
  date: z.string().nullable(),
  page: z.string().nullable(),
  kind: articleKind,
  status: articleStatus,
  score: z.number(),
  /** Where the query was found. */
  match: z.enum(['heads', 'body', 'both']),
});
export type SearchHit = z.output<typeof searchHit>;

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }));
export const searchFacets = z.object({
  publication: facet,
  year: facet,
  kind: facet,
  status: facet,
  tag: facet,
});
export type SearchFacets = z.output<typeof searchFacets>;

export const searchingContract = {
  /** Articles outside the trash that hold every one of the query's terms (parted by white space; "…" keeps a phrase whole). */
  'searching.search': query(
    z.strictObject({
      query: z.string().max(10_000),
      filter: searchFilter.default({}),
      sort: z.enum(searchSorts).default('relevance'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(50),
      facets: z.boolean().default(false),
    }),
    z.object({
      total: z.number().int(),
      elapsedMs: z.number(),
      /** The terms as they were understood, folded. */
      terms: z.array(z.string()),
      hits: z.array(searchHit),
      facets: searchFacets.optional(),
    }),
  ),
  /** Makes the search index anew, in the background; searching goes on with what is there. */
  'searching.rebuildIndex': command(z.strictObject({}), z.object({ jobId })),
};
export type SearchInput = z.output<(typeof searchingContract)['searching.search']['input']>;
export type SearchOutput = z.output<(typeof searchingContract)['searching.search']['output']>;
