import { documentText, countCharacters } from '#shared/document/plain-text.ts';
import type { SourceEncoding, SourceFormat } from '#shared/contract/importing.ts';
import type { RememberedDecision } from '#shared/contract/page-review.ts';
import { edtfDate } from '#shared/domain/edtf-date.ts';
import { countCodePoints } from '#shared/text/code-points.ts';
import { findOrAddIssue } from '../library/find-or-add-issue.ts';
import type { NewBlock } from '../ports/sources.ts';
import type { WriteTransaction } from '../ports/store.ts';
import type { ImportOptions } from './import-options.ts';
import type { PageSplit, SplitArticle } from './segment/page-split.ts';
import { applyRemembered } from './remembered/apply-remembered.ts';
import { splitDocument } from './split-document.ts';

export type PageToStore = {
  name: string;
  bytes: Uint8Array;
  sha256: string;
  encoding: SourceEncoding;
  format: SourceFormat;
  part: number;
  text: string;
  /** What was read out of the bytes; null where decoding them gives the text. */
  extract: { sha256: string; bytes: Uint8Array } | null;
  split: PageSplit;
  /** What the user said of the page; it stands above what the split inferred. */
  given: Pick<ImportOptions, 'publication' | 'date' | 'page'>;
};
type Context = { at: number; actor: string; newId(): string };

/** Writes a page with its source, its blocks and its articles. */
export function storePage(
  tx: WriteTransaction,
  page: PageToStore,
  context: Context,
): { sourceId: string; pageId: string; articleIds: string[] } {
  const { given } = page;
  const { split, uses } = applyRemembered(page.split, page.text, decisionsFor(tx, page));
  // A page may print a day that no calendar has.
  const inferred = edtfDate.safeParse(split.page.date?.edtf).success ? split.page.date : null;
  const issueId = findOrAddIssue(
    tx,
    {
      publication: given.publication ?? split.page.publication?.value ?? '',
      date: given.date ?? inferred?.edtf ?? null,
      dateEvidence: given.date === undefined ? (inferred?.evidence ?? null) : null,
    },
    context,
  );
  const pageId = context.newId();
  tx.library.addPage({
    id: pageId,
    issueId,
    number: given.page || split.page.number,
    title: split.page.title,
    at: context.at,
  });
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
    storeArticle(tx, article, { id, pageId, position: index + 1 }, context);
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
function decisionsFor(tx: WriteTransaction, { given, split }: PageToStore): RememberedDecision[] {
  const name = given.publication ?? split.page.publication?.value ?? '';
  const publicationId = name === '' ? null : tx.library.findPublication(name);
  return publicationId === null ? [] : tx.remembered.ofPublication(publicationId);
}

function storeArticle(
  tx: WriteTransaction,
  article: SplitArticle,
  place: { id: string; pageId: string; position: number },
  { at, actor }: Context,
): void {
  const body = splitDocument(article.paragraphs);
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
  const heads = article.headRoles.map((head, position): NewBlock => {
    const [start, end] = head.span;
    return { id: newId(), articleId, role: head.role, start, end, paragraph: null, position };
  });
  const paragraphs = article.paragraphs.flatMap((paragraph, index) =>
    paragraph.spans.map(([start, end], position): NewBlock => {
      return { id: newId(), articleId, role: paragraph.role, start, end, paragraph: index, position };
    }),
  );
  return [...heads, ...paragraphs];
}
