import { z } from 'zod';
import { articleId, fileId, issueId, jobId } from '../domain/ids.ts';
import { fontChoice, unreadableFont } from './fonts.ts';
import { pageLayout } from './page-layout.ts';
import { foldingSwitches } from './search-language.ts';
import { searchFilter, searchSorts } from './searching.ts';
import { command, query } from './procedure.ts';

export const exportFormats = [
  'pdf',
  'docx',
  'html',
  'markdown',
  'text',
  'epub',
  'icml',
  'idml',
  'tagged-text',
  'gb18030',
  'ninjs',
  'newsml',
  'tei',
  'csv',
  'xlsx',
  'bagit',
  'bundle',
] as const;
export const exportFormat = z.enum(exportFormats);
export type ExportFormat = z.output<typeof exportFormat>;
/** What articles are written as; a bundle is of whole issues. */
export type ArticleFormat = Exclude<ExportFormat, 'bundle'>;

/** A list, a bag or a bundle is of all articles, a story for a page of one; of the other formats the user may choose. */
export function filesOfFormat(format: ExportFormat): 'chosen' | 'together' | 'separate' {
  if (['csv', 'xlsx', 'bagit', 'bundle'].includes(format)) return 'together';
  return format === 'icml' ? 'separate' : 'chosen';
}

/** Page layouts 版式 of the PDF that the application brings. */
export const exportLayouts = [
  'article-sheet',
  'article-columns',
  'cutting',
  'digest',
  'proof',
  'galley',
  'newspaper',
  'tabloid',
  'broadsheet',
] as const;
export const exportLayout = z.enum(exportLayouts);
export type ExportLayout = z.output<typeof exportLayout>;
/** One of these by its name, or the newsroom's own. */
export const layoutChoice = z.union([exportLayout, pageLayout]);
export type LayoutChoice = z.output<typeof layoutChoice>;
/** Where none is chosen. */
export const usualLayout = 'article-sheet' satisfies ExportLayout;

/** All that is read prints its punctuation in full width, as newspapers do; a proof, by which it is put right, as it is written. */
export function printsFullWidth(layout: LayoutChoice): boolean {
  return typeof layout === 'string' ? layout !== 'proof' : !layout.furniture.lineNumbers;
}

/** Whether a layout has notes beside the text, which one may want or not. */
export function printsNotes(layout: LayoutChoice): boolean {
  return typeof layout === 'string' ? layout === 'proof' : layout.furniture.notes;
}

/** What a PDF is for: kept for ever (PDF/A), brought to the press (bleed, crop marks, one black), looked at. */
export const exportPresets = ['archive', 'print', 'screen'] as const;
export const exportPreset = z.enum(exportPresets);
export type ExportPreset = z.output<typeof exportPreset>;

export const exportTarget = z.union([
  z.strictObject({ articleIds: z.array(articleId).min(1).max(100_000) }),
  z.strictObject({ issueId }),
  z.strictObject({ issueIds: z.array(issueId).min(1).max(10_000) }),
  /** A search result, in its order. */
  z.strictObject({
    query: z.string().min(1).max(10_000),
    filter: searchFilter.optional(),
    switches: foldingSwitches.optional(),
    sort: z.enum(searchSorts).optional(),
  }),
]);
export type ExportTarget = z.input<typeof exportTarget>;

export const exportWarning = z.object({
  articleId: articleId.nullable(),
  /** Names a translated sentence (exporting.warning.<code>). */
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const exportReport = z.object({
  /** `fileId` for files that the host hands over (downloads), `path` for files written where the user asked. */
  files: z.array(
    z.object({
      name: z.string(),
      path: z.string().nullable(),
      fileId: fileId.nullable(),
      bytes: z.number().int(),
      /** Whose file it is, where it is of one article. */
      articleId: articleId.optional(),
    }),
  ),
  warnings: z.array(exportWarning),
  /** While the export is not done: interrupted, it begins anew, for its one file is whole or not at all. */
  beginsAnew: z.boolean().optional(),
});
export type ExportReport = z.output<typeof exportReport>;

export const exportingContract = {
  /** The pages as they will print, as staged SVG files. */
  'exporting.preview': query(
    z.strictObject({
      target: exportTarget,
      layout: layoutChoice,
      preset: exportPreset.default('archive'),
      fullWidth: z.boolean().default(false),
      /** A layout that has notes beside the text prints them. */
      notes: z.boolean().default(true),
      /** One file for all articles, or one an article: their pages follow each other. */
      together: z.boolean().default(true),
      /** Fonts for this export instead of those of the settings, by role. */
      fonts: fontChoice.optional(),
      pages: z.number().int().min(1).max(50).default(8),
    }),
    z.object({
      /** All pages of the export; `pages` holds the first ones. null: more articles follow that have not been set. */
      pageCount: z.number().int().nullable(),
      pages: z.array(z.object({ fileId, widthPt: z.number(), heightPt: z.number() })),
      warnings: z.array(exportWarning),
    }),
  ),
  /** Reads a newsroom's own layout from the text of its JSON file. */
  'exporting.readLayout': query(
    z.strictObject({ text: z.string().max(100_000) }),
    z.object({ layout: pageLayout }),
  ),
  /** Which of the newsroom's files are not there or no fonts; only files that can be read are fit to be kept. */
  'exporting.checkFonts': query(
    z.strictObject({ fonts: fontChoice }),
    z.object({ unreadable: z.array(unreadableFont) }),
  ),
  'exporting.start': command(
    z.strictObject({
      target: exportTarget,
      format: exportFormat,
      layout: layoutChoice.default(usualLayout),
      preset: exportPreset.default('archive'),
      /** Half-width punctuation beside Chinese prints in full width (PDF only). */
      fullWidth: z.boolean().default(false),
      /** A layout that has notes beside the text prints them, and Word documents have comments. */
      notes: z.boolean().default(true),
      fonts: fontChoice.optional(),
      /** One file for all articles, or one a article. */
      together: z.boolean().default(true),
      /** A folder or file on this machine; only hosts that may write files accept it. Without it the files are staged. */
      path: z.string().max(4096).optional(),
      overwrite: z.boolean().default(false),
      /** Articles whose files are there already are left alone: goes on with an export that was interrupted. */
      keepExisting: z.boolean().default(false),
      /** How files are named, such as `{date} {page} {headline}` (core/exporting/name-pattern.ts); else publication, date, page and headline. */
      namePattern: z.string().max(200).optional(),
    }),
    z.object({ jobId }),
  ),
};
