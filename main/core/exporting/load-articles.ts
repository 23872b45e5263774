import type { ParsedInputOf } from '#shared/contract/index.ts';
import { withoutComments } from '#shared/document/comments.ts';
import type { ArticleId, ImageId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import { searchQuestion } from '#shared/contract/searching.ts';
import { toIndexQuery } from '../searching/ask-index.ts';
import { lookThrough } from '../searching/look-through.ts';
import type { Ports } from '../ports/index.ts';
import type { ReadTransaction, Store } from '../ports/store.ts';
import { loadProofRecord, type ProofRecord } from './proof/proof-record.ts';
import type { ExportArticle, ExportContinuation, ExportImage, ImageLookup } from './export-article.ts';

type Target = ParsedInputOf<'exporting.start'>['target'];

/** Ids of what is to be exported, in the order in which it will stand. AppError `not_found` when there is nothing. */
export function targetArticleIds(tx: ReadTransaction, target: Target): string[] {
  const ids = idsOf(tx, target);
  if (ids.length === 0) throw new AppError('not_found', { reason: 'nothing-to-export' });
  return ids;
}

/** Issues of what is to be exported, each once. AppError `not_found` when there is nothing. */
export function targetIssueIds(tx: ReadTransaction, target: Target): string[] {
  if ('issueId' in target) return [tx.library.issue(target.issueId).id];
  if ('issueIds' in target) return [...new Set(target.issueIds)].map((id) => tx.library.issue(id).id);
  const pages = new Set(targetArticleIds(tx, target).map((id) => tx.pageRecords.pageOf(id)));
  const known = [...pages].filter((id) => id !== null);
  if (known.length === 0) throw new AppError('not_found', { reason: 'nothing-to-export' });
  return [...new Set(known.map((id) => tx.library.page(id).issueId))];
}

function idsOf(tx: ReadTransaction, target: Target): string[] {
  if ('articleIds' in target) return target.articleIds;
  if ('issueId' in target) return tx.articles.ofIssue(target.issueId);
  if ('issueIds' in target) return target.issueIds.flatMap((id) => tx.articles.ofIssue(id));
  const question = searchQuestion.parse(target);
  return tx.search.findIds(toIndexQuery(question), question.sort);
}

/** A search that looks at articles one by one is taken to its end first, other calls in between. */
export async function prepareTarget(ports: Ports, target: Target): Promise<void> {
  if ('query' in target) await lookThrough(ports, toIndexQuery(searchQuestion.parse(target)));
}

export type LoadOptions = {
  /** With it the articles can tell what a proof prints beside the text. */
  decoder?: Ports['decoder'];
  /** They bring what has been said about them. */
  comments?: boolean;
};

/** Reads the articles one at a time, as they are asked for: a batch never holds all of them. */
export function* loadArticles(
  store: Store,
  ids: readonly string[],
  { decoder, comments = false }: LoadOptions = {},
): Generator<ExportArticle> {
  for (const id of ids) {
    const article = store.read((tx) => loadArticle(store, tx, id, comments));
    yield decoder === undefined ? article : { ...article, proof: () => loadProof(store, id, decoder) };
  }
}

function loadProof(store: Store, id: string, decoder: Ports['decoder']): ProofRecord {
  return store.read((tx) => loadProofRecord(tx, tx.articles.detail(id), { decoder }));
}

function loadArticle(store: Store, tx: ReadTransaction, id: string, comments: boolean): ExportArticle {
  const article = tx.articles.detail(id);
  const page = tx.library.page(article.pageId);
  return {
    id: id as ArticleId,
    kind: article.kind,
    heads: article.heads,
    people: article.people,
    authorNote: article.authorNote,
    body: withoutComments(article.body),
    ...(comments && article.body.comments !== undefined && { commented: article.body }),
    publication: article.publication || null,
    date: article.date,
    page: article.page,
    pageTitle: page.title,
    tags: [...new Set([...article.tags.map(({ name }) => name), ...tx.tags.namesOfIssue(page.issueId)])],
    images: imageLookup(store),
    continuations: loadContinuations(tx, id),
    pageId: article.pageId,
    status: article.status,
    revision: article.revision,
    updatedAt: article.updatedAt,
    chars: article.chars,
  };
}

/** A proposal that nobody has looked at is none, and what stands on no known page cannot be pointed at. */
function loadContinuations(tx: ReadTransaction, id: string): ExportContinuation[] {
  return tx.pageLinks
    .continuationsOf(id)
    .flatMap(({ state, direction, article: { id: articleId, headline, page } }) =>
      state === 'confirmed' && page !== null ? [{ direction, articleId, headline, page }] : [],
    );
}

/** A picture that has been read is not read again as long as memory allows: an export looks at each several times. */
function imageLookup(store: Store): ImageLookup {
  const held = new Map<ImageId, WeakRef<ExportImage>>();
  return {
    get(id) {
      const known = held.get(id)?.deref();
      if (known) return known;
      const image = loadImage(store, id);
      if (image) held.set(id, new WeakRef(image));
      return image;
    },
  };
}

function loadImage(store: Store, id: ImageId): ExportImage | undefined {
  return store.read((tx) => tx.images.find(id)) ?? undefined;
}
