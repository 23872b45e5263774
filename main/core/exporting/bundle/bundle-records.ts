import { z } from 'zod';
import { continuationReason, continuationState } from '#shared/contract/continuations.ts';
import { importDoubt, revisionReasons } from '#shared/contract/editing.ts';
import { nearDuplicateChoice } from '#shared/contract/near-duplicates.ts';
import { rememberedDecision } from '#shared/contract/page-review.ts';
import { sourceEncoding, sourceFormat } from '#shared/contract/sources.ts';
import { tagColour } from '#shared/contract/tagging.ts';
import { articleDocument } from '#shared/document/article-document.ts';
import {
  articleHeads,
  articleKind,
  articlePeople,
  articleStatus,
  blockRole,
} from '#shared/domain/article.ts';
import { edtfDate } from '#shared/domain/edtf-date.ts';

/*
 * What a bundle holds of a library: the rows themselves under their outside ids, so that another library can become the
 * same. All times are milliseconds UTC. What can be made anew from these (search index, fingerprints, plain text) and what
 * belongs to one desk (settings, jobs, history of commands) is left out.
 */

/** Grows when a reader of the earlier form could no longer take the records in without loss. */
export const bundleVersion = 1;

const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const at = z.number().int();
const text = z.string();
const given = z.array(z.object({ tagId: id, at }));

const articleText = z.object({ heads: articleHeads, authorNote: text.nullable(), body: articleDocument });

const revisionRecord = z.object({
  number: z.number().int().min(1),
  at,
  actor: text,
  reason: z.enum(revisionReasons),
  note: text.nullable(),
  sitting: text.nullable(),
  begunAt: at,
  chars: z.number().int().min(0),
  content: articleText,
});
export type RevisionRecord = z.output<typeof revisionRecord>;

const articleRecord = articleText.extend({
  id,
  position: z.number().int(),
  kind: articleKind,
  status: articleStatus,
  people: articlePeople,
  truncated: z.boolean(),
  confidence: z.number(),
  doubts: z.array(importDoubt),
  /** Number of the revision that holds the text as it is now. */
  revision: z.number().int().min(1),
  trashedAt: at.nullable(),
  createdAt: at,
  updatedAt: at,
  tags: given,
  /** In the order of their numbers. */
  revisions: z.array(revisionRecord).min(1),
});
export type ArticleRecord = z.output<typeof articleRecord>;

/** Code points in the source's text, end exclusive. */
const blockRecord = z.object({
  id,
  articleId: id.nullable(),
  role: blockRole,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  paragraph: z.number().int().min(0).nullable(),
  position: z.number().int().min(0),
});
export type BlockRecord = z.output<typeof blockRecord>;

const bundledSource = z.object({
  id,
  name: text,
  sha256,
  encoding: sourceEncoding,
  format: sourceFormat,
  part: z.number().int().min(1),
  /** Of what was read out of the bytes; null where decoding them gives the text. */
  extractSha256: sha256.nullable(),
  codePoints: z.number().int().min(0),
  importedAt: at,
  /** In the order of the source. */
  blocks: z.array(blockRecord),
});
export type BundledSource = z.output<typeof bundledSource>;

/** A page with its sources, their blocks, and its articles, those in the trash included: blocks belong to them, too. */
export const pageRecord = z.object({
  id,
  issueId: id,
  number: text.nullable(),
  numberEvidence: text.nullable(),
  title: text.nullable(),
  createdAt: at,
  reviewed: z.object({ at, actor: text }).nullable(),
  dismissed: z.array(text),
  sources: z.array(bundledSource),
  articles: z.array(articleRecord),
  /** Where remembered decisions were used on it. */
  uses: z.array(z.object({ decisionId: id, blockId: text.nullable(), articleId: text.nullable() })),
});
export type BundledPage = z.output<typeof pageRecord>;

const issueRecord = z.object({
  id,
  publicationId: id,
  date: edtfDate.nullable(),
  dateEvidence: text.nullable(),
  number: text.nullable(),
  createdAt: at,
  tags: given,
});
export type BundledIssue = z.output<typeof issueRecord>;

const decisionRecord = rememberedDecision
  .pick({ kind: true, text: true, role: true, part: true, at: true, actor: true })
  .extend({ id });
const publicationRecord = z.object({
  id,
  name: text,
  createdAt: at,
  /** The earliest first. */
  remembered: z.array(decisionRecord),
});
export type PublicationRecord = z.output<typeof publicationRecord>;

const tagRecord = z.object({
  id,
  name: text.min(1),
  colour: tagColour,
  parentId: id.nullable(),
  createdAt: at,
});
export type TagRecord = z.output<typeof tagRecord>;

const imageRecord = z.object({
  id,
  sha256,
  name: text,
  mediaType: text,
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  createdAt: at,
});
export type BundledImage = z.output<typeof imageRecord>;

const continuationRecord = z.object({
  id,
  fromArticleId: id,
  toArticleId: id,
  state: continuationState,
  score: z.number(),
  reasons: z.array(continuationReason),
  at,
});
const nearDuplicateRecord = z.object({
  id,
  earlierPageId: id,
  laterPageId: id,
  similarity: z.number(),
  kept: nearDuplicateChoice.nullable(),
  at,
});
/** What ties articles and pages that are both there. */
export const linkRecords = z.object({
  continuations: z.array(continuationRecord),
  nearDuplicates: z.array(nearDuplicateRecord),
});
export type LinkRecords = z.output<typeof linkRecords>;

/** What the pages of a bundle share; `pages` in the order in which they come in. */
export const bundleIndex = linkRecords.extend({
  format: z.literal('baoku-bundle'),
  version: z.literal(bundleVersion),
  publications: z.array(publicationRecord),
  issues: z.array(issueRecord),
  tags: z.array(tagRecord),
  images: z.array(imageRecord),
  pages: z.array(id),
});
export type BundleIndex = z.output<typeof bundleIndex>;

/** Where the parts of a bundle lie below the bag's payload folder. Contents are named by their hash, never by a user's name. */
export const bundlePaths = {
  index: 'bundle.json',
  page: (pageId: string): string => `pages/${pageId}.json`,
  content: (hash: string): string => `content/${hash}`,
};
