import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { PageReview, ReviewArticle, ReviewBlock } from '#shared/contract/page-review.ts';
import type {
  ArticleId,
  BlockId,
  PageId,
  PublicationId,
  RememberedId,
  SourceId,
} from '#shared/domain/ids.ts';
import { documentParagraphs, inlineText } from '#shared/document/plain-text.ts';
import type { RememberedUse } from '#core/ports/remembered.ts';
import type { Ports } from '#core/ports/index.ts';
import type { ReadTransaction } from '#core/ports/store.ts';
import { countLedger } from '../page-source.ts';
import { articleText, paragraphInlines } from './article-text.ts';
import { isSource, type LayoutArticle, type LayoutBlock } from './page-layout.ts';
import { pageVersion } from './page-version.ts';
import { readLayout, type StoredPage } from './read-layout.ts';
import { reviewQueue } from './review-queue.ts';

/** All that the page review shows of a page. */
export function reviewPage(
  tx: ReadTransaction,
  { pageId }: ParsedInputOf<'importing.reviewPage'>,
  ports: Ports,
): OutputOf<'importing.reviewPage'> {
  const page = tx.library.page(pageId);
  const stored = readLayout(tx, pageId, ports);
  const uses = tx.remembered.usesOnPage(pageId);
  const { count, next } = tx.library.waiting(pageId);
  return {
    pageId,
    publicationId: page.publicationId as PublicationId,
    publication: page.publication,
    date: page.date,
    number: page.number,
    title: page.title,
    version: pageVersion(stored, ports),
    reviewed: page.reviewed,
    sources: tx.sources.ofPage(pageId).map(({ id, name, encoding, format, part, sha256, codePoints }) => {
      const text = stored.texts.get(id) ?? '';
      return { id: id as SourceId, name, encoding, format, part, sha256, codePoints, text };
    }),
    blocks: reviewBlocks(stored, uses),
    articles: stored.layout.articles.map((article, index) => reviewArticle(stored, article, index, uses)),
    doubts: reviewQueue(stored.layout, stored.articles, new Set(page.dismissed)),
    ledger: ledgerOf(stored),
    nextWaiting: next as PageId | null,
    waiting: count,
  };
}

function reviewBlocks({ layout, blocks }: StoredPage, uses: readonly RememberedUse[]): ReviewBlock[] {
  const shown = new Map<string, Pick<ReviewBlock, 'role' | 'text' | 'articleId' | 'paragraph'>>();
  const show = (
    { id, role, text }: LayoutBlock,
    articleId: string | null,
    paragraph: number | null,
  ): void => {
    const words = text === null ? null : inlineText(text);
    shown.set(id, { role, text: words, articleId: articleId as ArticleId | null, paragraph });
  };
  for (const block of layout.loose) show(block, null, null);
  for (const { id, heads, paragraphs, detached } of layout.articles) {
    for (const block of [...heads, ...detached]) show(block, id, null);
    for (const [index, paragraph] of paragraphs.entries()) {
      if (isSource(paragraph)) for (const block of paragraph.blocks) show(block, id, index);
    }
  }
  return blocks.flatMap(({ id, sourceId, start, end }) => {
    const own = shown.get(id);
    const use = uses.find(({ blockId }) => blockId === id);
    const rememberedId = (use?.decisionId ?? null) as RememberedId | null;
    return own ? [{ id, sourceId, start, end, ...own, rememberedId }] : [];
  });
}

function reviewArticle(
  { articles }: StoredPage,
  article: LayoutArticle,
  index: number,
  uses: readonly RememberedUse[],
): ReviewArticle {
  const { heads, authorNote } = articleText(article);
  // Both lists were read in the same order.
  const stored = articles[index] as StoredPage['articles'][number];
  const { id, kind, status, locked, trashed, edited, people, truncated, confidence } = stored;
  return {
    id,
    kind,
    status,
    locked,
    trashed,
    edited,
    heads,
    authorNote,
    people,
    truncated,
    confidence,
    rememberedIds: uses
      .filter(({ articleId }) => articleId === id)
      .map(({ decisionId }) => decisionId as RememberedId),
    headIds: article.heads.map((block) => block.id as BlockId),
    paragraphs: article.paragraphs.map((paragraph) => {
      if (isSource(paragraph)) {
        const text = inlineText(paragraphInlines(paragraph.blocks));
        return { role: paragraph.role, text, blockIds: paragraph.blocks.map((block) => block.id as BlockId) };
      }
      const parts = documentParagraphs({ version: 1, blocks: [paragraph.added] });
      const role = paragraph.added.type === 'image' ? 'image' : (parts[0]?.role ?? 'body');
      return { role, text: parts.map(({ text }) => text).join('\n'), blockIds: [] };
    }),
  };
}

function ledgerOf({ texts, blocks }: StoredPage): PageReview['ledger'] {
  const ledger = { source: 0, articles: 0, furniture: 0, lost: 0 };
  for (const [id, text] of texts) {
    countLedger(
      text,
      blocks.filter((block) => block.sourceId === id),
      ledger,
    );
  }
  return ledger;
}
