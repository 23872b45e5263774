import type { ExportFormat } from '#shared/contract/exporting.ts';
import type { ExportArticle } from './export-article.ts';
import type { ExportWarning } from './export-warning.ts';

/** Tells of pictures that the library does not hold; plain text holds none and says nothing. */
export function imageWarnings(article: ExportArticle, format: ExportFormat): ExportWarning[] {
  if (format === 'text') return [];
  return article.body.blocks.flatMap((block) =>
    block.type === 'image' && !article.images.get(block.imageId)
      ? [{ articleId: article.id, code: 'image-missing', details: { imageId: block.imageId } }]
      : [],
  );
}
