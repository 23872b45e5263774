import { z } from 'zod';
import { fileNotice } from './file-notice.ts';
import { articleId, fileId, pageId, sourceId } from '../domain/ids.ts';

/**
 * What became of a file of an import. Three are passed over: `duplicate` (its bytes are in the library), and, until the
 * user has said what is meant, `same-name` (other bytes under a known name) and `same-page` (its issue has a page of
 * that number). Of a bundle with `conflicts` all has come in but what the library knows differently.
 */
export const importOutcomes = [
  'waiting',
  'imported',
  'duplicate',
  'same-name',
  'same-page',
  'conflicts',
  'failed',
] as const;
export const importOutcome = z.enum(importOutcomes);
export type ImportOutcome = z.output<typeof importOutcome>;

/** Answers to the questions about a file: import it under its known name, beside the page of its number, or in that page's place. */
export const importAnswer = z.enum(['same-name', 'same-page', 'replace']);
export type ImportAnswer = z.output<typeof importAnswer>;

export const importFailure = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) });

/** How many files have which outcome; `doubtful` are those imported ones whose articles have doubts. */
export const importCounts = z.object({
  waiting: z.number().int(),
  imported: z.number().int(),
  duplicate: z.number().int(),
  sameName: z.number().int(),
  samePage: z.number().int(),
  conflicts: z.number().int().default(0),
  failed: z.number().int(),
  doubtful: z.number().int(),
  /** Made of the imported files: one file may hold several. */
  pages: z.number().int().default(0),
  articles: z.number().int(),
  /** Of those passed over, the ones about which nobody has said yet what is meant. */
  askedSameName: z.number().int(),
  askedSamePage: z.number().int(),
  askedConflicts: z.number().int().default(0),
});
export type ImportCounts = z.output<typeof importCounts>;

/** Which files of an import are meant: of one outcome, or imported with doubts; with a text in name, publication, date or page. */
export const importFileFilter = z.strictObject({
  outcome: z.enum([...importOutcomes, 'doubtful']).optional(),
  text: z.string().max(200).optional(),
});
export type ImportFileFilter = z.output<typeof importFileFilter>;

/** A row of an import's report, with its page as it stands now. */
export const importedFile = z.object({
  /** Place in the order in which the files were given, from 0. */
  position: z.number().int(),
  /** Of a file that came in a bag, the bag's name, a slash, and its own. */
  file: z.string(),
  /** Of a file that came in a bag, the bag's place in the order. */
  bagPosition: z.number().int().nullable(),
  outcome: importOutcome,
  /** Set as long as the file is kept, so that a question about it can be answered. */
  fileId: fileId.nullable(),
  /** The page that came of it or that stands there already; null where there is none any more. */
  pageId: pageId.nullable(),
  sourceId: sourceId.nullable(),
  articleIds: z.array(articleId),
  /** Of a file of several pages, those after the first, in their order. */
  furtherPages: z.array(z.object({ pageId, sourceId, articleIds: z.array(articleId) })),
  doubts: z.number().int(),
  publication: z.string().nullable(),
  date: z.string().nullable(),
  dateEvidence: z.string().nullable(),
  page: z.string().nullable(),
  pageEvidence: z.string().nullable(),
  error: importFailure.nullable(),
  notices: z.array(fileNotice),
});
export type ImportedFile = z.output<typeof importedFile>;
