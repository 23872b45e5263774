import { z } from 'zod';
import { issueId, nearDuplicateId, pageId } from '../domain/ids.ts';

/** Which of two pages with almost the same text is kept; the articles of the other go to the trash. */
export const nearDuplicateChoices = ['both', 'earlier', 'later'] as const;
export const nearDuplicateChoice = z.enum(nearDuplicateChoices);
export type NearDuplicateChoice = z.output<typeof nearDuplicateChoice>;

const alikePage = z.object({
  pageId,
  issueId,
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  /** Name of its source file. */
  file: z.string(),
  importedAt: z.number().int(),
  /** Articles outside the trash, and how many of them a person has changed. */
  articles: z.number().int(),
  edited: z.number().int(),
});
/** Two pages whose text is almost the same: one print read twice by OCR. */
export const nearDuplicate = z.object({
  id: nearDuplicateId,
  /** Share of common runs of five characters, 0 to 1. */
  similarity: z.number(),
  earlier: alikePage,
  later: alikePage,
});
export type NearDuplicate = z.output<typeof nearDuplicate>;
