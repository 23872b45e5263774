import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { ExportWarning } from '#core/exporting/export-warning.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import type { Language } from '#shared/i18n/resources.ts';

/** Articles are expected clean (core/exporting/clean-article.ts). */
export type DocxJob = {
  articles: readonly ExportArticle[];
  language: Language;
  title?: string;
  /** Paper, columns and type sizes; `article-sheet` by default. */
  layout?: LayoutChoice;
};

/** Writes articles as one Word document, each article in sections of its own with its source line in the header. */
export type DocxWriter = { write(job: DocxJob): Promise<{ bytes: Uint8Array; warnings: ExportWarning[] }> };
