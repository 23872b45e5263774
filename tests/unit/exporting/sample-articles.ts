import type { ExportArticle, ExportImage } from '#core/exporting/export-article.ts';
import type { DocumentBlock, Inline, TextInline, TextMark } from '#shared/document/article-document.ts';
import type { ArticleId, ImageId, PageId } from '#shared/domain/ids.ts';

/** An id that says its number. */
export function sampleArticleId(number: number): ArticleId {
  return `0190b6c0-0000-7000-8000-${String(number).padStart(12, '0')}` as ArticleId;
}

export function sampleImageId(number: number): ImageId {
  return `0190b6c0-0000-7000-9000-${String(number).padStart(12, '0')}` as ImageId;
}

export function text(value: string, ...marks: TextMark[]): TextInline {
  return marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };
}

export function paragraph(...inlines: (string | Inline)[]): DocumentBlock {
  return {
    type: 'paragraph',
    inlines: inlines.map((item) => (typeof item === 'string' ? text(item) : item)),
  };
}

export type ArticleDraft = Partial<Omit<ExportArticle, 'heads' | 'body' | 'images'>> & {
  heads?: Partial<ExportArticle['heads']>;
  blocks?: DocumentBlock[];
  images?: ReadonlyMap<ImageId, ExportImage>;
};

/** An article of a made-up paper; whatever is not given is usual. */
export function article({
  heads,
  blocks = [paragraph('正文。')],
  images,
  ...rest
}: ArticleDraft = {}): ExportArticle {
  return {
    id: sampleArticleId(1),
    kind: 'news',
    people: { reporters: [], correspondents: [], photographers: [], authors: [] },
    authorNote: null,
    publication: '焦作日报',
    date: '2022-10-26',
    page: '3',
    pageTitle: null,
    pageId: '0190b6c0-0000-7000-a000-000000000001' as PageId,
    status: 'imported',
    revision: 1,
    updatedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    chars: 3,
    tags: [],
    continuations: [],
    ...rest,
    heads: { column: null, kicker: null, headline: '主标题', deck: null, byline: null, ...heads },
    body: { version: 1, blocks },
    images: images ?? new Map<ImageId, ExportImage>(),
  };
}
