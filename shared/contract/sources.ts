import { z } from 'zod';
import { blockRole } from '../domain/article.ts';
import { articleId, blockId, sourceId } from '../domain/ids.ts';

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

/** Largest file that a page of the application may hand over. */
export const mostFileBytes = 64 * 1024 * 1024;

/** A source of a page with its text, as it is shown beside the articles. */
export const shownSource = z.object({
  id: sourceId,
  name: z.string(),
  encoding: sourceEncoding,
  format: sourceFormat,
  /** Number of the page in a file of several pages, from 1. */
  part: z.number().int(),
  sha256: z.string(),
  codePoints: z.number().int(),
  text: z.string(),
});

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

/** What has become of a page's characters that are not white space; `lost` must be 0. */
export const ledger = z.object({
  source: z.number().int(),
  articles: z.number().int(),
  furniture: z.number().int(),
  lost: z.number().int(),
});
