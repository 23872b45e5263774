import { z } from 'zod';
import { blockRole } from '../domain/article.ts';
import { edtfDate } from '../domain/edtf-date.ts';
import { articleId, blockId, fileId, jobId, nearDuplicateId, pageId, sourceId } from '../domain/ids.ts';
import { nearDuplicate, nearDuplicateChoice } from './near-duplicates.ts';
import { command, query } from './procedure.ts';

/** Encodings that a source can be read in; `auto` lets Baoku find out. */
export const sourceEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export const sourceEncoding = z.enum(sourceEncodings);
export type SourceEncoding = z.output<typeof sourceEncoding>;

/** What to do with a file whose name is known but whose bytes have changed. */
export const sameNameChoice = z.enum(['ask', 'add']);

export const importReport = z.object({
  imported: z.array(z.object({ file: z.string(), sourceId, pageId, articleIds: z.array(articleId) })),
  /** reason: `duplicate` (the same bytes are in the library) or `same-name` (other bytes under a known name). */
  skipped: z.array(
    z.object({ file: z.string(), fileId: fileId.nullable(), reason: z.enum(['duplicate', 'same-name']) }),
  ),
  failed: z.array(
    z.object({ file: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()) }),
  ),
});
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
});
export type SourceBlock = z.output<typeof sourceBlock>;

export const pageSource = z.object({
  pageId,
  sources: z.array(
    z.object({
      id: sourceId,
      name: z.string(),
      encoding: sourceEncoding,
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
    }),
    z.object({ jobId }),
  ),
  /** Imports the five sample pages that come with Baoku. */
  'importing.startSample': command(z.strictObject({}), z.object({ jobId })),
  'importing.pageSource': query(z.strictObject({ pageId }), pageSource),
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
