import type { ArticleComment } from '#shared/document/article-comment.ts';
import type { DocumentBlock, ImageBlock } from '#shared/document/article-document.ts';
import type { ArticleKind, ArticlePeople } from '#shared/domain/article.ts';
import type { HeadRole, ParagraphRole, Span } from '../importing/segment/page-split.ts';

/** A picture that a file brings with an article, with what stands below it. */
export type DeclaredPicture = Omit<ImageBlock, 'type' | 'imageId'> & {
  type: 'picture';
  /** Name in the file, without folders. */
  name: string;
  bytes: Uint8Array;
};
export type DeclaredBlock = Exclude<DocumentBlock, ImageBlock> | DeclaredPicture;

/** An article that a file declares as such: a document that Baoku has written says of each paragraph what it is. */
export type DeclaredArticle = {
  /** Code points of the page's text. */
  heads: { role: HeadRole; text: string; span: Span }[];
  paragraphs: { role: ParagraphRole; text: string; spans: Span[] }[];
  blocks: DeclaredBlock[];
  /** What has been said about it. */
  comments: readonly ArticleComment[];
  /** null where the file does not tell. */
  kind: ArticleKind | null;
  people: ArticlePeople | null;
};
/** Where the articles of a file stood; null where it does not tell. */
export type DeclaredPlace = {
  publication: string | null;
  date: string | null;
  number: string | null;
  title: string | null;
};
export type DeclaredPage = { articles: DeclaredArticle[]; place: DeclaredPlace };
