import { z } from 'zod';
import { articleKind, articleStatus } from '../domain/article.ts';
import { edtfDate } from '../domain/edtf-date.ts';
import { articleId, continuationId, issueId, pageId, publicationId, tagId } from '../domain/ids.ts';
import { continuation, continuationState, openContinuation } from './continuations.ts';
import { issueCalendar } from './issue-calendar.ts';
import { command, query } from './procedure.ts';

const nothing = z.strictObject({});
const count = z.number().int().nonnegative();

export const overview = z.object({
  /** File name without its folder. */
  name: z.string(),
  publications: count,
  issues: count,
  pages: count,
  articles: count,
  trashed: count,
  characters: count,
  /** Pages that nobody has reviewed. */
  waiting: count,
});

/** What waits to be done, and so for whom: pages and links for the archivist, articles by their status for the others. */
export const backlog = z.object({
  /** Pages that nobody has reviewed, and the first of them in the order of the library. */
  pages: count,
  firstPageId: pageId.nullable(),
  /** Proposed continuations 转版 and pairs of pages with almost the same text that nobody has decided on. */
  continuations: count,
  nearDuplicates: count,
  /** Articles by status, outside the trash; a status that none has is left out. */
  statuses: z.array(z.object({ status: articleStatus, articles: count })),
});
export type Backlog = z.output<typeof backlog>;

export const treePage = z.object({
  id: pageId,
  number: z.string().nullable(),
  title: z.string().nullable(),
  articles: count,
  /** Nobody has reviewed the page yet. */
  waiting: z.boolean(),
});
export const treeIssue = z.object({
  id: issueId,
  date: z.string().nullable(),
  number: z.string().nullable(),
  articles: count,
  pages: z.array(treePage),
});
export type TreeIssue = z.output<typeof treeIssue>;
export const treePublication = z.object({
  id: publicationId,
  /** Empty where the publication is not known. */
  name: z.string(),
  articles: count,
  years: z.array(
    z.object({
      year: z.number().int().nullable(),
      articles: count,
      /** Null where the year was not asked for. */
      issues: z.array(treeIssue).nullable(),
    }),
  ),
});
export type TreePublication = z.output<typeof treePublication>;
export const treeYear = z.strictObject({ publicationId, year: z.number().int().nullable() });
export type TreeYear = z.output<typeof treeYear>;

/** Where an issue, or a page of one, stands in the library. */
export const place = z.object({
  publicationId,
  publication: z.string(),
  year: z.number().int().nullable(),
  issue: z.object({ id: issueId, date: z.string().nullable(), number: z.string().nullable() }),
  /** The page that was asked for. */
  page: z.object({ id: pageId, number: z.string().nullable(), title: z.string().nullable() }).nullable(),
});
export type Place = z.output<typeof place>;

export const tagLabel = z.object({ id: tagId, name: z.string(), colour: z.string() });

export const articleRow = z.object({
  id: articleId,
  kind: articleKind,
  headline: z.string().nullable(),
  /** Its first words where it has no headline to be known by, else null. */
  opening: z.string().nullable(),
  byline: z.string().nullable(),
  column: z.string().nullable(),
  publication: z.string(),
  issueId,
  pageId,
  date: z.string().nullable(),
  page: z.string().nullable(),
  /** 字数 of the body. */
  chars: count,
  status: articleStatus,
  tags: z.array(tagLabel),
  /** Place in the reading order of its page, from 1. */
  order: z.number().int(),
  /** Confidence of the split, 0 to 1; 1 once a person has edited the article. */
  confidence: z.number(),
  /** How many doubts the import left open. */
  doubts: count,
  revision: z.number().int(),
  updatedAt: z.number().int(),
});
export type ArticleRow = z.output<typeof articleRow>;

export const articleFilter = z.strictObject({
  publicationId: publicationId.optional(),
  /** null: issues without a date. */
  year: z.number().int().nullable().optional(),
  issueId: issueId.optional(),
  pageId: pageId.optional(),
  /** The tag or one of those nested under it, of the article or of its issue. */
  tagId: tagId.optional(),
  kind: articleKind.optional(),
  status: articleStatus.optional(),
  /** true: only articles in the trash 回收站; otherwise only those outside it. */
  trashed: z.boolean().optional(),
});
export type ArticleFilter = z.input<typeof articleFilter>;

export const articleSortKeys = [
  'order',
  'headline',
  'byline',
  'date',
  'page',
  'kind',
  'status',
  'chars',
  'updated',
] as const;
export const articleSort = z.strictObject({
  by: z.enum(articleSortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type ArticleSort = z.output<typeof articleSort>;

export const issueDetail = z.object({
  id: issueId,
  publicationId,
  publication: z.string(),
  date: z.string().nullable(),
  dateEvidence: z.string().nullable(),
  number: z.string().nullable(),
  tags: z.array(tagLabel),
  pages: z.array(
    z.object({
      id: pageId,
      number: z.string().nullable(),
      title: z.string().nullable(),
      articles: z.array(articleRow),
    }),
  ),
});
export type IssueDetail = z.output<typeof issueDetail>;

export const libraryContract = {
  'library.overview': query(nothing, overview),
  'library.backlog': query(nothing, backlog),
  /** Publications in the order of their names, the unknown one last. */
  'library.publications': query(
    nothing,
    z.object({ publications: z.array(z.object({ id: publicationId, name: z.string() })) }),
  ),
  /** Publications and years with their counts; issues and pages of the years that are asked for, of a small library all. */
  'library.tree': query(
    z.strictObject({ years: z.union([z.literal('all'), z.array(treeYear).max(1000)]).default([]) }),
    z.object({ publications: z.array(treePublication) }),
  ),
  'library.place': query(z.union([z.strictObject({ issueId }), z.strictObject({ pageId })]), place),
  'library.articles': query(
    z.strictObject({
      filter: articleFilter.default({}),
      sort: articleSort.default({ by: 'order', direction: 'ascending' }),
      offset: count.default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({ total: count, articles: z.array(articleRow) }),
  ),
  'library.issue': query(z.strictObject({ issueId }), issueDetail),
  /** The calendar of a publication's issues in a year; without one, in the last year that has any. */
  'library.calendar': query(
    z.strictObject({ publicationId, year: z.number().int().min(0).max(9999).optional() }),
    issueCalendar,
  ),
  /** Where an article goes on and where it has begun; without what was refused. */
  'library.continuations': query(
    z.strictObject({ articleId }),
    z.object({ continuations: z.array(continuation) }),
  ),
  'library.proposedContinuations': query(
    z.strictObject({ limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ total: count, continuations: z.array(openContinuation) }),
  ),
  'library.decideContinuation': command(
    z.strictObject({ continuationId, confirmed: z.boolean() }),
    z.object({ continuationId, state: continuationState }),
  ),
  'library.renamePublication': command(
    z.strictObject({ publicationId, name: z.string().trim().max(200) }),
    z.object({ publicationId }),
  ),
  'library.correctIssue': command(
    z.strictObject({
      issueId,
      /** Moves the issue to the publication of that name, which is made when there is none. */
      publication: z.string().trim().max(200).optional(),
      date: edtfDate.nullable().optional(),
      number: z.string().trim().max(60).nullable().optional(),
    }),
    z.object({ issueId }),
  ),
  /** Moves a page to the issue of that publication and date (found or made) or gives it another number or title. */
  'library.correctPage': command(
    z.strictObject({
      pageId,
      publication: z.string().trim().max(200).optional(),
      date: edtfDate.nullable().optional(),
      number: z.string().trim().max(20).nullable().optional(),
      title: z.string().trim().max(200).nullable().optional(),
    }),
    z.object({ pageId, issueId }),
  ),
  'library.trashArticles': command(
    z.strictObject({ articleIds: z.array(articleId).min(1).max(100_000) }),
    z.object({ changed: count }),
  ),
  'library.restoreArticles': command(
    z.strictObject({ articleIds: z.array(articleId).min(1).max(100_000) }),
    z.object({ changed: count }),
  ),
};
