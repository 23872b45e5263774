import type { ExportFormat } from '#shared/contract/exporting.ts';
import { isCutOffJpeg } from './cut-off-jpeg.ts';
import { isEpubImage } from './web/epub-images.ts';
import type { ExportArticle } from './export-article.ts';
import type { ExportWarning } from './export-warning.ts';

/** Formats that are words alone, as everybody knows. */
const wordsOnly: readonly ExportFormat[] = ['text', 'gb18030', 'csv', 'xlsx'];
const withoutImages: readonly ExportFormat[] = ['icml', 'idml', 'tagged-text', 'newsml'];

/** Tells of pictures that the library does not hold, that the format cannot hold, and of which only a part is there. */
export function imageWarnings(article: ExportArticle, format: ExportFormat): ExportWarning[] {
  if (wordsOnly.includes(format)) return [];
  return article.body.blocks.flatMap((block, index): ExportWarning[] => {
    if (block.type !== 'image') return [];
    const image = article.images.get(block.imageId);
    const { mediaType = '' } = image ?? {};
    if (!image)
      return [{ articleId: article.id, code: 'image-missing', details: { imageId: block.imageId } }];
    const isLeftOut = withoutImages.includes(format) || (format === 'epub' && !isEpubImage(mediaType));
    if (isLeftOut) return [{ articleId: article.id, code: 'image-left-out', details: { mediaType } }];
    if (mediaType !== 'image/jpeg' || !isCutOffJpeg(image.bytes)) return [];
    return [{ articleId: article.id, code: 'image-cut-off', details: { number: index + 1 } }];
  });
}
