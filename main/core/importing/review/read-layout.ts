import type { ArticleDetail } from '#shared/contract/editing.ts';
import type { SourceBlock } from '#shared/contract/sources.ts';
import { createCodePointSlicer } from '#shared/text/code-point-slicer.ts';
import type { Ports } from '#core/ports/index.ts';
import type { ReadTransaction } from '#core/ports/store.ts';
import { sourceText } from '../source-text.ts';
import { matchDocument, matchHead } from './article-layout.ts';
import { cleanSource } from './clean-source.ts';
import {
  isHeadRole,
  headRoles,
  type LayoutArticle,
  type LayoutBlock,
  type PageLayout,
} from './page-layout.ts';

export type StoredPage = {
  layout: PageLayout;
  /** As they are in the library, in the order of `layout.articles`. */
  articles: (ArticleDetail & { position: number; edited: boolean })[];
  blocks: SourceBlock[];
  /** The sources' texts. */
  texts: Map<string, string>;
};

/** A page as it is in the library, with what the articles show of each block. */
export function readLayout(tx: ReadTransaction, pageId: string, ports: Pick<Ports, 'decoder'>): StoredPage {
  const texts = new Map<string, string>();
  const slicers = new Map<string, (start: number, end: number) => string>();
  for (const source of tx.sources.ofPage(pageId)) {
    const text = sourceText(tx, source, ports);
    texts.set(source.id, text);
    slicers.set(source.id, createCodePointSlicer(text));
  }
  const blocks = tx.sources.blocks(pageId);
  const toLayout = (block: SourceBlock): LayoutBlock => {
    const { id, sourceId, start, end, role } = block;
    const raw = slicers.get(sourceId)?.(start, end) ?? '';
    return { id, sourceId, start, end, role, raw, text: null };
  };
  const byArticle = Map.groupBy(blocks, ({ articleId }) => articleId);
  const articles = tx.articles.ofPage(pageId).map(({ id, position }) => {
    return { ...tx.articles.detail(id), position, edited: tx.articles.isEdited(id) };
  });
  const layout: PageLayout = {
    articles: articles.map((article) => readArticle(article, byArticle.get(article.id) ?? [], toLayout)),
    loose: (byArticle.get(null) ?? []).map((block) => {
      const piece = toLayout(block);
      return { ...piece, text: cleanSource(piece.raw) };
    }),
  };
  return { layout, articles, blocks, texts };
}

/** In the order in which they are read: heads first, then paragraph by paragraph. */
function inReadingOrder(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.toSorted(
    (one, other) =>
      (one.paragraph ?? -1) - (other.paragraph ?? -1) ||
      one.position - other.position ||
      one.start - other.start,
  );
}

function readArticle(
  article: StoredPage['articles'][number],
  blocks: readonly SourceBlock[],
  toLayout: (block: SourceBlock) => LayoutBlock,
): LayoutArticle {
  const ordered = inReadingOrder(blocks);
  const body = ordered.filter(({ role }) => !isHeadRole(role)).map(toLayout);
  const { paragraphs, detached } = matchDocument(body, article.body);
  const written = { ...article.heads, authorNote: article.authorNote };
  const heads: LayoutBlock[] = [];
  for (const role of headRoles) {
    const own = ordered.filter((block) => block.role === role).map(toLayout);
    if (own.length === 0) continue;
    if (role === 'column-title') {
      heads.push(...own.map((block) => ({ ...block, text: cleanSource(block.raw) })));
      continue;
    }
    const slot = role === 'author-note' ? 'authorNote' : role;
    const text = written[slot] ?? '';
    // What the import left out of a slot is still there in the source; what an editor took out is gone.
    heads.push(
      ...(text === '' && !article.edited
        ? own.map((block) => ({ ...block, text: cleanSource(block.raw) }))
        : matchHead(own, text)),
    );
    written[slot] = null;
  }
  return {
    id: article.id,
    kind: article.kind,
    people: article.people,
    written,
    heads: heads.filter(({ text }) => text !== null),
    paragraphs,
    detached: [...heads.filter(({ text }) => text === null), ...detached],
    comments: article.body.comments ?? [],
    closed: article.trashed ? 'article-trashed' : article.locked ? 'article-locked' : null,
  };
}
