import { AppError } from '#core/app-error.ts';
import type { PagePreview, Typesetter } from '#core/ports/typesetter.ts';
import type { ExportPreset, LayoutChoice } from '#shared/contract/exporting.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { BatchPart } from './batch-parts.ts';
import type { CancelCheck } from './cancel-check.ts';
import { cleanArticle } from './clean-article.ts';
import type { ExportArticle } from './export-article.ts';
import { togetherTitle } from './export-names.ts';
import type { ExportWarning } from './export-warning.ts';
import { notExported, nothingToExport } from './not-exported.ts';
import { pressArticle } from './press-article.ts';
import { imageWarnings } from './image-warnings.ts';

export type PreviewOptions = {
  articles: Iterable<ExportArticle>;
  layout: LayoutChoice;
  preset?: ExportPreset;
  fullWidth?: boolean;
  /** One file for all articles, or one an article. */
  together?: boolean;
  fonts?: FontChoice | undefined;
  language: Language;
  title?: string;
  maxPages: number;
  typesetter: Typesetter;
  cancel?: CancelCheck;
};

/** So many are tried one by one, should none of them give a page. */
const mostFiles = 50;

/** `pageCount` is null where nobody knows: articles behind the last page have not been set. */
type ArticlesPreview = Omit<PagePreview, 'pageCount'> & { pageCount: number | null };

/**
 * The first pages of a PDF export as they will print. A batch that would be split into several files is shown up to the end
 * of the first one, one of a file an article as far as its pages are shown, with the warning `preview-partial`. Throws
 * AppError `invalid` (nothing-to-export) and what the typesetter throws: of a file an article only if none can be set.
 */
export function previewArticles(options: PreviewOptions): Promise<ArticlesPreview> {
  return options.together === false ? previewSeparately(options) : previewTogether(options);
}

async function previewTogether(options: PreviewOptions): Promise<PagePreview> {
  const part = new BatchPart('pdf');
  const warnings: ExportWarning[] = [];
  for (const raw of options.articles) {
    options.cancel?.throwIfCancelled();
    const { article, warnings: found } = prepare(raw, options);
    if (!part.add(article)) {
      warnings.push(partial(part.articles.length));
      break;
    }
    warnings.push(...found);
  }
  const { articles } = part;
  if (articles.length === 0) throw nothingToExport();
  const preview = await setPages(articles, options, options.maxPages);
  return { ...preview, warnings: [...warnings, ...preview.warnings] };
}

/** Article after article, each with pages of its own that begin with the first. */
async function previewSeparately(options: PreviewOptions): Promise<ArticlesPreview> {
  const made: PagePreview = { pageCount: 0, pages: [], warnings: [] };
  let count = 0;
  let isPartial = false;
  let firstError: AppError | null = null;
  for (const raw of options.articles) {
    options.cancel?.throwIfCancelled();
    const left = options.maxPages - made.pages.length;
    if (left <= 0 || count === mostFiles) {
      isPartial = true;
      made.warnings.push(partial(count));
      break;
    }
    count += 1;
    const { article, warnings } = prepare(raw, options);
    try {
      const preview = await setPages([article], options, left);
      made.pageCount += preview.pageCount;
      made.pages.push(...preview.pages);
      made.warnings.push(...warnings, ...preview.warnings);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
      firstError ??= error;
      made.warnings.push(...warnings, notExported(article.id, error));
    }
  }
  if (made.pageCount === 0) throw firstError ?? nothingToExport();
  return isPartial ? { ...made, pageCount: null } : made;
}

function prepare(
  raw: ExportArticle,
  { fullWidth }: PreviewOptions,
): { article: ExportArticle; warnings: ExportWarning[] } {
  const { article, warnings } = cleanArticle(raw, 'print');
  const printed = fullWidth === true ? pressArticle(article) : article;
  return { article: printed, warnings: [...warnings, ...imageWarnings(article, 'pdf')] };
}

function setPages(
  articles: readonly ExportArticle[],
  { layout, preset, fonts, language, title, typesetter, cancel }: PreviewOptions,
  maxPages: number,
): Promise<PagePreview> {
  const job = {
    articles,
    layout,
    preset,
    fonts,
    language,
    title: title ?? togetherTitle(articles, language),
  };
  return typesetter.preview(job, maxPages, cancel);
}

function partial(count: number): ExportWarning {
  return { articleId: null, code: 'preview-partial', details: { count } };
}
