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
import { pressArticle } from './press-article.ts';
import { imageWarnings } from './image-warnings.ts';

export type PreviewOptions = {
  articles: Iterable<ExportArticle>;
  layout: LayoutChoice;
  preset?: ExportPreset;
  fullWidth?: boolean;
  fonts?: FontChoice | undefined;
  language: Language;
  title?: string;
  maxPages: number;
  typesetter: Typesetter;
  cancel?: CancelCheck;
};

/**
 * The first pages of a PDF export as they will print. A batch that would be split into several files is shown up to the end
 * of the first one, with the warning `preview-partial`. Throws AppError `invalid` (nothing-to-export) and what the typesetter throws.
 */
export async function previewArticles(options: PreviewOptions): Promise<PagePreview> {
  const { layout, preset, fullWidth, fonts, language, maxPages, typesetter, cancel } = options;
  const part = new BatchPart('pdf');
  const warnings: ExportWarning[] = [];
  for (const raw of options.articles) {
    cancel?.throwIfCancelled();
    const { article, warnings: found } = cleanArticle(raw, 'print');
    if (!part.add(fullWidth === true ? pressArticle(article) : article)) {
      const details = { count: part.articles.length };
      warnings.push({ articleId: null, code: 'preview-partial', details });
      break;
    }
    warnings.push(...found, ...imageWarnings(article, 'pdf'));
  }
  const { articles } = part;
  if (articles.length === 0) throw new AppError('invalid', { reason: 'nothing-to-export' });
  const title = options.title ?? togetherTitle(articles, language);
  const preview = await typesetter.preview(
    { articles, layout, preset, fonts, language, title },
    maxPages,
    cancel,
  );
  return { ...preview, warnings: [...warnings, ...preview.warnings] };
}
