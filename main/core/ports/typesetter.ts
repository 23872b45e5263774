import type { CancelCheck } from '#core/exporting/cancel-check.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { ExportWarning } from '#core/exporting/export-warning.ts';
import type { ExportPreset, LayoutChoice } from '#shared/contract/exporting.ts';
import type { FontChoice, UnreadableFont } from '#shared/contract/fonts.ts';
import type { Language } from '#shared/i18n/resources.ts';

/** Articles are expected clean (core/exporting/clean-article.ts). */
export type TypesetJob = {
  articles: readonly ExportArticle[];
  layout: LayoutChoice;
  /** `archive` by default. */
  preset?: ExportPreset;
  language: Language;
  /** The newsroom's own fonts. */
  fonts?: FontChoice | undefined;
  /** Stands in the page header and in the PDF's properties. */
  title?: string;
  /** Number of the first page, 1 by default; the parts of one export count on. */
  firstPage?: number;
};

export type Composition = { pdf: Uint8Array; pageCount: number; warnings: ExportWarning[] };
/** Size in points (1/72 inch). */
export type PreviewPage = { svg: string; widthPt: number; heightPt: number };
/** `pageCount` counts all pages, `pages` holds the first ones. */
export type PagePreview = { pageCount: number; pages: PreviewPage[]; warnings: ExportWarning[] };

/**
 * Makes pages. `compose` gives a PDF only after it was read back: fonts embedded and cut down, text as the job has it, no
 * warnings. Throws AppError `invalid` with the reasons `font-unreadable` (role, file), `glyph-missing` (character, codePoint) and `image-unreadable`
 * (imageId, mediaType), `internal` with `text-differs` (expected, found, character), each with articleId, headline, place,
 * number and `where` in the job's language; `internal` with `font-not-embedded`, `typesetter-warned`, `typesetter-crashed`,
 * `typesetter-timeout`, `typesetting-failed` or `font-missing`; and whatever `cancel` throws.
 */
export type Typesetter = {
  /** How many jobs are set side by side; further ones wait. */
  readonly atOnce: number;
  compose(job: TypesetJob, cancel?: CancelCheck): Promise<Composition>;
  preview(job: TypesetJob, maxPages: number, cancel?: CancelCheck): Promise<PagePreview>;
  /** The files of a choice that are not there or no fonts, as `compose` would refuse them. */
  unreadableFonts(choice: FontChoice): UnreadableFont[];
  /** Lets go of threads and memory; the next job starts anew. */
  close(): Promise<void>;
};
