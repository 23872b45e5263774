import type { BundledPage } from '#core/exporting/bundle/bundle-records.ts';
import type { WriteTransaction } from '#core/ports/store.ts';
import type { Bundle } from './open-bundle.ts';
import { mergeArticle } from './merge-revisions.ts';

/** Adds a page that is not here, as it is. */
export function addPage(tx: WriteTransaction, page: BundledPage, bundle: Bundle, at: number): void {
  tx.pageRecords.addPage(page);
  for (const source of page.sources) addSource(tx, page.id, source, bundle, at);
  for (const article of page.articles) tx.pageRecords.putArticle(page.id, article);
  for (const source of page.sources) tx.pageRecords.addBlocks(source.id, source.blocks);
  for (const use of page.uses) tx.pageRecords.addUse(page.id, use);
}

/**
 * Divides a page that is here as the bundle does: its blocks take the place of those that are here, articles that only
 * this library has go to the trash, and both histories of the others are kept. Expects that none of them is locked.
 */
export function takeLayout(
  tx: WriteTransaction,
  mine: BundledPage,
  theirs: BundledPage,
  bundle: Bundle,
  at: number,
): void {
  const own = new Set(mine.sources.map(({ id }) => id));
  for (const source of theirs.sources) {
    if (own.has(source.id)) tx.pageRecords.removeBlocks(source.id);
    else addSource(tx, mine.id, source, bundle, at);
  }
  for (const article of theirs.articles) {
    const known = mine.articles.find(({ id }) => id === article.id);
    tx.pageRecords.putArticle(mine.id, known ? mergeArticle(known, article) : article);
  }
  const taken = new Set(theirs.articles.map(({ id }) => id));
  const left = mine.articles.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  tx.articles.setTrashed(left, at);
  for (const source of theirs.sources) tx.pageRecords.addBlocks(source.id, source.blocks);
  takeFacts(tx, theirs);
}

/** Gives a page that is here the number, title, issue and review of the bundle's. */
export function takeFacts(tx: WriteTransaction, theirs: BundledPage): void {
  tx.pageRecords.setPage(theirs);
  if (tx.library.page(theirs.id).issueId !== theirs.issueId)
    tx.library.updatePage(theirs.id, { issueId: theirs.issueId });
}

export function takeArticle(
  tx: WriteTransaction,
  mine: BundledPage,
  theirs: BundledPage,
  articleId: string,
): void {
  const [own, other] = [mine, theirs].map((page) => page.articles.find(({ id }) => id === articleId));
  if (own && other) tx.pageRecords.putArticle(mine.id, mergeArticle(own, other));
}

function addSource(
  tx: WriteTransaction,
  pageId: string,
  source: BundledPage['sources'][number],
  bundle: Bundle,
  at: number,
): void {
  const { sha256, extractSha256 } = source;
  for (const hash of extractSha256 === null ? [sha256] : [sha256, extractSha256])
    tx.pageRecords.addContent(hash, bundle.content(hash), at);
  tx.pageRecords.addSource(pageId, source);
}
