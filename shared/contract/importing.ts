import { z } from 'zod';
import { edtfDate } from '../domain/edtf-date.ts';
import {
  articleId,
  fileId,
  jobId,
  nearDuplicateId,
  pageId,
  publicationId,
  rememberedId,
  sourceId,
} from '../domain/ids.ts';
import { namePattern } from '../domain/name-pattern.ts';
import { bundleChoice, bundleConflict } from './bundles.ts';
import { fileNotice } from './file-notice.ts';
import {
  importAnswer,
  importCounts,
  importedFile,
  importFailure,
  importFileFilter,
} from './import-batches.ts';
import { nearDuplicate, nearDuplicateChoice } from './near-duplicates.ts';
import { pageReview, rememberedDecision, reviewOperation } from './page-review.ts';
import { command, query } from './procedure.ts';
import { ledger, shownSource, sourceBlock, sourceEncoding } from './sources.ts';

/** What to do with a file whose name is known but whose bytes have changed. */
export const sameNameChoice = z.enum(['ask', 'add']);
/** What to do with a page whose issue has one of its number already. */
export const samePageChoice = z.enum(['ask', 'add']);

/**
 * An import at a glance: all counts, and of the files of each sort those that came first, at most `mostReported`;
 * `importing.files` reads every one.
 */
export const importReport = z.object({
  imported: z.array(z.object({ file: z.string(), sourceId, pageId, articleIds: z.array(articleId) })),
  /** reason: see importOutcomes. */
  skipped: z.array(
    z.object({
      file: z.string(),
      fileId: fileId.nullable(),
      reason: z.enum(['duplicate', 'same-name', 'same-page', 'conflicts']),
    }),
  ),
  failed: z.array(importFailure.extend({ file: z.string() })),
  /** What is worth knowing of files that were imported. */
  notices: z.array(fileNotice.extend({ file: z.string() })).default([]),
  counts: importCounts,
});
export const mostReported = 100;
export type ImportReport = z.output<typeof importReport>;

export const pageSource = z.object({
  pageId,
  sources: z.array(shownSource),
  /** In the order of the source. */
  blocks: z.array(sourceBlock),
  ledger,
});
export type PageSource = z.output<typeof pageSource>;

export const importingContract = {
  'importing.start': command(
    z.strictObject({
      files: z.array(fileId).min(1).max(10_000),
      publication: z.string().trim().max(200).optional(),
      date: edtfDate.optional(),
      page: z.string().trim().max(20).optional(),
      encoding: sourceEncoding.optional(),
      sameName: sameNameChoice.default('ask'),
      samePage: samePageChoice.default('ask'),
      /** Of bundles: what to do where the library knows something differently. */
      conflicts: bundleChoice.default('ask'),
      /** How the files' names tell publication, date and page; see domain/name-pattern.ts. */
      namePattern: namePattern.optional(),
      /** Files that could not be read, and so not be staged: the report lists them, too. */
      unread: z
        .array(importFailure.extend({ file: z.string().max(1000) }))
        .max(10_000)
        .default([]),
    }),
    z.object({ jobId }),
  ),
  /** The files of an import, in their order, while it runs and ever after. */
  'importing.files': query(
    z.strictObject({
      jobId,
      filter: importFileFilter.default({}),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), counts: importCounts, files: z.array(importedFile) }),
  ),
  /** Writes the files of an import as a table: CSV for spreadsheets, or JSON. */
  'importing.exportReport': command(
    z.strictObject({ jobId, filter: importFileFilter.default({}), format: z.enum(['csv', 'json']) }),
    z.object({ fileId, name: z.string() }),
  ),
  /**
   * Answers questions about files that were passed over: imports them in a job of their own with the options of the
   * first one, or (`leave`) lets them go. `theirs` takes all that bundles have differently.
   */
  'importing.answer': command(
    z.strictObject({
      jobId,
      fileIds: z.array(fileId).min(1).max(10_000),
      answer: z.enum([...importAnswer.options, 'theirs', 'leave']),
    }),
    z.object({ jobId: jobId.nullable() }),
  ),
  /** What a bundle that waits for decisions and the library know differently, as it is now. */
  'importing.bundleConflicts': query(
    z.strictObject({ jobId, fileId }),
    z.object({ conflicts: z.array(bundleConflict) }),
  ),
  /** Takes what is named of a bundle, keeps what is here of the rest, and lets the file go. */
  'importing.decideBundle': command(
    z.strictObject({ jobId, fileId, takes: z.array(z.string().max(100)).max(100_000) }),
    z.object({ jobId: jobId.nullable() }),
  ),
  /** Imports the five sample pages that come with Baoku. */
  'importing.startSample': command(z.strictObject({}), z.object({ jobId })),
  'importing.pageSource': query(z.strictObject({ pageId }), pageSource),
  'importing.reviewPage': query(z.strictObject({ pageId }), pageReview),
  /** `version` is the one that the reviewer looked at; a stale one is `conflict`. Answers with the page as it is then. */
  'importing.arrangePage': command(
    z.strictObject({ pageId, version: z.string().max(100), operation: reviewOperation }),
    pageReview,
  ),
  /** Ends the review: articles that were just imported go on to 整理, and the page waits no longer. */
  'importing.acceptPage': command(
    z.strictObject({ pageId, version: z.string().max(100) }),
    z.object({ next: pageId.nullable() }),
  ),
  /** What the review of earlier pages has taught about a publication. */
  'importing.remembered': query(
    z.strictObject({ publicationId }),
    z.object({ decisions: z.array(rememberedDecision) }),
  ),
  /** Forgets decisions: the next pages are imported without them. Pages that used them stay as they are. */
  'importing.forget': command(
    z.strictObject({ rememberedIds: z.array(rememberedId).min(1).max(10_000) }),
    z.object({ forgotten: z.number().int() }),
  ),
  /** Pairs that nobody has decided about, the latest first. */
  'importing.nearDuplicates': query(
    z.strictObject({ limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ total: z.number().int(), pairs: z.array(nearDuplicate) }),
  ),
  'importing.decideNearDuplicate': command(
    z.strictObject({ nearDuplicateId, keep: nearDuplicateChoice }),
    z.object({ trashed: z.number().int() }),
  ),
};
