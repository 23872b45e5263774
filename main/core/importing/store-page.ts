import { documentText, countCharacters } from '#shared/document/plain-text.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import type { SourceEncoding, SourceFormat } from '#shared/contract/sources.ts';
import type { RememberedDecision } from '#shared/contract/page-review.ts';
import { countCodePoints } from '#shared/text/code-points.ts';
import { refuseLocked } from '../editing/refuse-locked.ts';
import { findOrAddIssue } from '../library/find-or-add-issue.ts';
import type { PreparedPage } from '../ports/page-preparer.ts';
import type { NewBlock } from '../ports/sources.ts';
import type { WriteTransaction } from '../ports/store.ts';
import type { PagePlace } from './place-page.ts';
import type { SplitArticle } from './segment/page-split.ts';
import { applyRemembered } from './remembered/apply-remembered.ts';
import { storeBody } from './declared-bodies.ts';
import { splitDocument } from './split-document.ts';

export type PageToStore = Omit<PreparedPage, 'print'> & {
  name: string;
  bytes: Uint8Array;
  sha256: string;
  encoding: SourceEncoding;
  format: SourceFormat;
  /** The page whose place it takes: that one's articles go to the trash, its source stays with it. */
  replaces: string | null;
};
type Context = { at: number; actor: string; newId(): string };

/** Writes a page with its source, its blocks and its articles. */
export function storePage(
  tx: WriteTransaction,
  page: PageToStore,
  context: Context,
): { sourceId: string; pageId: string; articleIds: string[] } {
  const { place } = page;
  // What a file declares was decided before.
  const decisions = page.bodies === null ? decisionsFor(tx, place) : [];
  const { split, uses } = applyRemembered(page.split, page.text, decisions);
  const pageId = page.replaces ?? addPage(tx, place, context);
  if (page.replaces !== null) trashArticles(tx, page.replaces, context);
  const sourceId = context.newId();
  tx.sources.add({
    id: sourceId,
    pageId,
    name: page.name,
    sha256: page.sha256,
    encoding: page.encoding,
    format: page.format,
    part: page.part,
    codePoints: countCodePoints(page.text),
    bytes: page.bytes,
    extract: page.extract,
    at: context.at,
  });
  const blocks: NewBlock[] = [];
  const articleIds = split.articles.map((article, index) => {
    const id = context.newId();
    const declared = page.bodies?.[index];
    const body = declared ? storeBody(tx, declared, context) : splitDocument(article.paragraphs);
    storeArticle(tx, article, { id, pageId, position: index + 1, body }, context);
    blocks.push(...articleBlocks(article, id, context));
    return id;
  });
  for (const piece of split.unplaced) {
    for (const [start, end] of piece.spans) {
      const role = piece.role === 'fragment' ? 'body' : piece.role;
      blocks.push({ id: context.newId(), articleId: null, role, start, end, paragraph: null, position: 0 });
    }
  }
  blocks.sort((one, other) => one.start - other.start);
  tx.sources.addBlocks(sourceId, blocks);
  for (const { decisionId, start, article } of uses) {
    const blockId = blocks.find((block) => block.start === start)?.id ?? null;
    tx.remembered.noteUse(pageId, { decisionId, blockId, articleId: articleIds[article ?? -1] ?? null });
  }
  return { sourceId, pageId, articleIds };
}

/** What the review of the publication's earlier pages has taught. */
function decisionsFor(tx: WriteTransaction, { publication }: PagePlace): RememberedDecision[] {
  const publicationId = publication === '' ? null : tx.library.findPublication(publication);
  return publicationId === null ? [] : tx.remembered.ofPublication(publicationId);
}

function addPage(tx: WriteTransaction, place: PagePlace, context: Context): string {
  const pageId = context.newId();
  tx.library.addPage({
    id: pageId,
    issueId: findOrAddIssue(tx, place, context),
    number: place.number,
    numberEvidence: place.numberEvidence,
    title: place.title,
    at: context.at,
  });
  return pageId;
}

/** Throws AppError `forbidden` when one of them is locked. */
function trashArticles(tx: WriteTransaction, pageId: string, { at }: Context): void {
  const { articles } = tx.library.articles(
    { pageId, trashed: false },
    { by: 'order', direction: 'ascending' },
    0,
    -1,
  );
  for (const article of articles) refuseLocked(article);
  tx.articles.setTrashed(
    articles.map(({ id }) => id),
    at,
  );
}

function storeArticle(
  tx: WriteTransaction,
  article: SplitArticle,
  { body, ...place }: { id: string; pageId: string; position: number; body: ArticleDocument },
  { at, actor }: Context,
): void {
  // A byline inside the first paragraph (本报讯（记者…）) stays there; only one that stands alone is a head.
  const hasLoneByline = article.headRoles.some((head) => head.role === 'byline');
  const content = {
    heads: {
      column: article.column,
      kicker: article.kicker,
      headline: article.headline,
      deck: article.deck,
      byline: hasLoneByline ? article.byline : null,
    },
    authorNote: article.authorNote,
    body,
  };
  const plainText = documentText(body);
  const chars = countCharacters(plainText);
  const { reporters, correspondents, photographers, authors } = article;
  tx.articles.add({
    ...place,
    ...content,
    kind: article.kind,
    status: 'imported',
    people: { reporters, correspondents, photographers, authors },
    plainText,
    chars,
    truncated: article.truncated,
    confidence: article.confidence,
    doubts: article.issues,
    at,
  });
  tx.articles.addRevision(
    {
      articleId: place.id,
      number: 1,
      at,
      actor,
      reason: 'import',
      note: null,
      sitting: null,
      chars,
      content,
    },
    null,
  );
}

function articleBlocks(article: SplitArticle, articleId: string, { newId }: Context): NewBlock[] {
  const heads = article.headRoles
    .flatMap(({ role, spans }) => spans.map(([start, end]) => ({ role, start, end })))
    .map((piece, position): NewBlock => ({ id: newId(), articleId, ...piece, paragraph: null, position }));
  const paragraphs = article.paragraphs.flatMap((paragraph, index) =>
    paragraph.spans.map(([start, end], position): NewBlock => {
      return { id: newId(), articleId, role: paragraph.role, start, end, paragraph: index, position };
    }),
  );
  return [...heads, ...paragraphs];
}
