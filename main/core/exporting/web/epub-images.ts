import type { ArchiveEntry } from '#core/ports/exchange-tools.ts';
import type { ImageBlock } from '#shared/document/article-document.ts';
import type { ImageId } from '#shared/domain/ids.ts';
import type { ExportArticle } from '../export-article.ts';

/** Pictures that every reader of EPUB shows, and how their files end. */
const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};
export type EpubImage = { id: string; path: string; mediaType: string; entry: ArchiveEntry };

/** Whether readers of EPUB show pictures of the type. */
export function isEpubImage(mediaType: string): boolean {
  return Object.hasOwn(endings, mediaType);
}

/** The pictures of a book, each once. */
export class EpubImages {
  readonly all: EpubImage[] = [];
  readonly #known = new Map<ImageId, EpubImage>();

  /** Path beside the chapters; null for a picture that the book cannot hold. */
  add(block: ImageBlock, article: ExportArticle): string | null {
    const known = this.#known.get(block.imageId);
    if (known) return known.path;
    const image = article.images.get(block.imageId);
    if (!image || !isEpubImage(image.mediaType)) return null;
    const id = `image-${this.all.length + 1}`;
    const path = `images/${id}.${endings[image.mediaType]}`;
    const entry = { path: `OEBPS/${path}`, content: image.bytes, isStored: true };
    const added = { id, path, mediaType: image.mediaType, entry };
    this.all.push(added);
    this.#known.set(block.imageId, added);
    return path;
  }
}
