import { z } from 'zod';
import { blockRole } from '../domain/article.ts';
import { edtfDate } from '../domain/edtf-date.ts';
import {
  articleId,
  blockId,
  fileId,
  jobId,
  nearDuplicateId,
  pageId,
  publicationId,
  rememberedId,
  sourceId,
} from '../domain/ids.ts';
import { namePattern } from '../domain/name-pattern.ts';
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

/** Encodings that a source can be read in; `auto` lets Baoku find out. */
export const sourceEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export const sourceEncoding = z.enum(sourceEncodings);
export type SourceEncoding = z.output<typeof sourceEncoding>;

/** What a file can be; found out from its content, then from its name. */
export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'pdf', 'alto', 'page-xml', 'hocr'] as const;
export const sourceFormat = z.enum(sourceFormats);
export type SourceFormat = z.output<typeof sourceFormat>;

/** Endings, without the dot, of the files that are taken out of a folder. */
export const sourceExtensions = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'hocr',
  'docx',
  'pdf',
  'xml',
  'alto',
] as const;

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
      reason: z.enum(['duplicate', 'same-name', 'same-page']),
    }),
  ),
  failed: z.array(importFailure.extend({ file: z.string() })),
  /** What is worth knowing of files that were imported. */
  notices: z.array(fileNotice.extend({ file: z.string() })).default([]),
  counts: importCounts,
});
export const mostReported = 100;
export type ImportReport = z.output<typeof importReport>;

export const sourceBlock = z.object({
  id: blockId,
  sourceId,
  /** Code points in the decoded text, end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  role: blockRole,
  /** null: the block belongs to no article. */
  articleId: articleId.nullable(),
  /** Paragraph of its article (from 0), null for heads and unplaced blocks; fragments that were joined share one. */
  paragraph: z.number().int().nullable(),
  /** Place among the fragments of its paragraph or the heads of its article; the source decides between equals. */
  position: z.number().int(),
});
export type SourceBlock = z.output<typeof sourceBlock>;

export const pageSource = z.object({
  pageId,
  sources: z.array(
    z.object({
      id: sourceId,
      name: z.string(),
      encoding: sourceEncoding,
      format: sourceFormat,
      /** Number of the page in a file of several pages, from 1. */
      part: z.number().int(),
      sha256: z.string(),
      codePoints: z.number().int(),
      text: z.string(),
    }),
  ),
  /** In the order of the source. */
  blocks: z.array(sourceBlock),
  ledger: z.object({
    source: z.number().int(),
    articles: z.number().int(),
    furniture: z.number().int(),
    lost: z.number().int(),
  }),
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
   * first one, or (`leave`) lets them go.
   */
  'importing.answer': command(
    z.strictObject({
      jobId,
      fileIds: z.array(fileId).min(1).max(10_000),
      answer: z.enum([...importAnswer.options, 'leave']),
    }),
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
