import type { ArticleFormat } from '#shared/contract/exporting.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { ExportArticle } from './export-article.ts';

type Limits = { articles: number; characters: number; imageBytes: number };

const megabyte = 1_000_000;

/** How much goes into one file; memory while writing grows with the largest part, not with the batch. */
export const partLimits: Record<ArticleFormat, Limits> = {
  pdf: { articles: 250, characters: 400_000, imageBytes: 150 * megabyte },
  docx: { articles: 500, characters: 1_000_000, imageBytes: 150 * megabyte },
  html: { articles: 5_000, characters: 10_000_000, imageBytes: 100 * megabyte },
  markdown: { articles: 5_000, characters: 10_000_000, imageBytes: 100 * megabyte },
  text: { articles: 20_000, characters: 40_000_000, imageBytes: Infinity },
  epub: { articles: 2_000, characters: 10_000_000, imageBytes: 150 * megabyte },
  icml: { articles: 1, characters: Infinity, imageBytes: Infinity },
  idml: { articles: 500, characters: 2_000_000, imageBytes: Infinity },
  'tagged-text': { articles: 5_000, characters: 10_000_000, imageBytes: Infinity },
  gb18030: { articles: 20_000, characters: 40_000_000, imageBytes: Infinity },
  ninjs: { articles: 5_000, characters: 10_000_000, imageBytes: 100 * megabyte },
  newsml: { articles: 5_000, characters: 10_000_000, imageBytes: Infinity },
  tei: { articles: 5_000, characters: 10_000_000, imageBytes: 100 * megabyte },
  csv: { articles: 100_000, characters: Infinity, imageBytes: Infinity },
  xlsx: { articles: 50_000, characters: Infinity, imageBytes: Infinity },
  bagit: { articles: 5_000, characters: 20_000_000, imageBytes: 150 * megabyte },
};

/** Collects articles until the next one would not fit; an article too large for any part gets one of its own. */
export class BatchPart {
  readonly articles: ExportArticle[] = [];
  #characters = 0;
  #imageBytes = 0;
  readonly #limits: Limits;

  constructor(format: ArticleFormat) {
    this.#limits = partLimits[format];
  }

  /** Whether the article was taken. */
  add(article: ExportArticle): boolean {
    const characters = documentText(article.body).length;
    const imageBytes = Number.isFinite(this.#limits.imageBytes) ? imageSize(article) : 0;
    const fits =
      this.articles.length === 0 ||
      (this.articles.length < this.#limits.articles &&
        this.#characters + characters <= this.#limits.characters &&
        this.#imageBytes + imageBytes <= this.#limits.imageBytes);
    if (!fits) return false;
    this.articles.push(article);
    this.#characters += characters;
    this.#imageBytes += imageBytes;
    return true;
  }
}

function imageSize(article: ExportArticle): number {
  let size = 0;
  for (const block of article.body.blocks)
    if (block.type === 'image') size += article.images.get(block.imageId)?.bytes.length ?? 0;
  return size;
}
