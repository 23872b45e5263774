import type { ArticleDocument } from '#shared/document/article-document.ts';
import type { ArticleHeads, ArticleKind, ArticlePeople, ArticleStatus } from '#shared/domain/article.ts';
import type { ArticleId, ImageId, PageId } from '#shared/domain/ids.ts';
import type { ProofRecord } from './proof/proof-record.ts';

/** A picture as the library holds it; size in pixels. */
export type ExportImage = { mediaType: string; bytes: Uint8Array; width: number; height: number };

/** Pictures are looked up when they are needed, so that a batch does not hold all of them at once. */
export type ImageLookup = { get(id: ImageId): ExportImage | undefined };

/** 转版: where an article goes on (`to`) or has begun (`from`), as somebody has confirmed it. */
export type ExportContinuation = {
  direction: 'to' | 'from';
  articleId: ArticleId;
  headline: string | null;
  /** Page number as printed. */
  page: string;
};

/** An article with everything that its printed form needs, the source included. */
export type ExportArticle = {
  id: ArticleId;
  kind: ArticleKind;
  heads: ArticleHeads;
  people: ArticlePeople;
  authorNote: string | null;
  /** Without comments. */
  body: ArticleDocument;
  /** The body with what has been said about it; none where nothing has, or where that is not to be told. */
  commented?: ArticleDocument;
  /** Name of the newspaper, without 书名号. */
  publication: string | null;
  /** EDTF date or interval. */
  date: string | null;
  /** Page number as printed: 3, A03. */
  page: string | null;
  pageTitle: string | null;
  /** Names of its tags, then of its issue's. */
  tags: readonly string[];
  images: ImageLookup;
  continuations: readonly ExportContinuation[];
  pageId: PageId;
  status: ArticleStatus;
  revision: number;
  /** Milliseconds UTC. */
  updatedAt: number;
  /** 字数 of the body. */
  chars: number;
  /** What a proof tells beside the text; looked up where it is printed. */
  proof?: () => ProofRecord;
};
