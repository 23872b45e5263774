import type { ArticleComment } from '#shared/document/article-comment.ts';
import type { DocumentBlock, Inline } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleHeads, ArticleKind, ArticlePeople, BlockRole } from '#shared/domain/article.ts';

/** A piece of the source and what became of it. Pieces are never changed, only replaced. */
export type LayoutBlock = {
  readonly id: string;
  readonly sourceId: string;
  /** Code points in the decoded text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: BlockRole;
  /** As the source has it. */
  readonly raw: string;
  /** What its article shows of it; null where an editor's changes no longer tell. */
  readonly text: readonly Inline[] | null;
};

export type ParagraphRole = 'body' | 'subhead' | 'quote' | 'caption' | 'credit' | 'list-item';
/** Which list of the document an item belongs to, and how. */
export type ListPlace = { readonly list: number; readonly ordered: boolean; readonly depth: number };

/** A paragraph of one block, or of several that were joined; all of one role. */
export type SourceParagraph = { role: ParagraphRole; blocks: LayoutBlock[]; item?: ListPlace };
/** What an editor added: it came from no source and stays in its article. */
export type AddedParagraph = { added: DocumentBlock };
export type LayoutParagraph = SourceParagraph | AddedParagraph;

export type LayoutArticle = {
  id: string;
  kind: ArticleKind;
  people: ArticlePeople;
  /** Heads that no block tells: written in the editor, or the column. */
  written: ArticleHeads & { authorNote: string | null };
  /** Ordered by slot. */
  heads: LayoutBlock[];
  paragraphs: LayoutParagraph[];
  /** Blocks that the editor's changes have cut off from the text; they cannot be moved. */
  detached: LayoutBlock[];
  /** What has been said about the text; it goes where the text goes when the page is stored. */
  comments: readonly ArticleComment[];
  /** Finished, or in the trash: why nothing of it may be changed. */
  closed: 'article-locked' | 'article-trashed' | null;
};

/** A page as the review sees it: articles in reading order, and what belongs to none. */
export type PageLayout = { articles: LayoutArticle[]; loose: LayoutBlock[] };

export const headRoles = ['column-title', 'kicker', 'headline', 'deck', 'byline', 'author-note'] as const;
export type HeadRole = (typeof headRoles)[number];

export function isHeadRole(role: BlockRole): role is HeadRole {
  return (headRoles as readonly string[]).includes(role);
}

export function isSource(paragraph: LayoutParagraph): paragraph is SourceParagraph {
  return 'blocks' in paragraph;
}

/** The words of a block as its article shows them; those of the source where an editor's changes no longer tell. */
export function shownText({ text, raw }: LayoutBlock): string {
  return text === null ? raw : inlineText(text);
}

/** Every block of an article, in reading order. */
export function blocksOf(article: LayoutArticle): LayoutBlock[] {
  return [...article.heads, ...article.paragraphs.filter(isSource).flatMap(({ blocks }) => blocks)].concat(
    article.detached,
  );
}

/** Which blocks an article has, in whatever order; tells apart those of two layouts. */
export function membersOf(article: LayoutArticle | undefined): string {
  return article === undefined
    ? ''
    : blocksOf(article)
        .map(({ id }) => id)
        .sort()
        .join();
}

/** Every block of the page, wherever it is. */
export function allBlocks({ articles, loose }: PageLayout): LayoutBlock[] {
  return [...loose, ...articles.flatMap(blocksOf)];
}

/** A copy whose lists may be changed without the original. */
export function copyLayout({ articles, loose }: PageLayout): PageLayout {
  return {
    articles: articles.map((article) => ({
      ...article,
      written: { ...article.written },
      heads: [...article.heads],
      detached: [...article.detached],
      paragraphs: article.paragraphs.map((paragraph) =>
        isSource(paragraph) ? { ...paragraph, blocks: [...paragraph.blocks] } : paragraph,
      ),
    })),
    loose: [...loose],
  };
}
