import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { RememberedDecision, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { AppError } from '#core/app-error.ts';
import type { CommandContext } from '#core/handlers.ts';
import type { PageRecord, WriteTransaction } from '#core/ports/store.ts';
import { proposeContinuations } from '#core/library/propose-continuations.ts';
import { arrangeLayout } from './arrange-layout.ts';
import { leftOpen, storedDoubtId } from './carry-doubts.ts';
import { contradicted, lessonsOf, takenBack } from '../remembered/lessons.ts';
import { isOfPage, placedBy } from './page-doubts.ts';
import { pageVersion } from './page-version.ts';
import type { PageLayout } from './page-layout.ts';
import { readLayout, type StoredPage } from './read-layout.ts';
import { reviewPage } from './review-page.ts';
import { storeLayout } from './store-layout.ts';

/** Does one step of the page review and answers with the page as it is then. */
export function arrangePage(
  tx: WriteTransaction,
  { pageId, version, operation }: ParsedInputOf<'importing.arrangePage'>,
  context: CommandContext,
): OutputOf<'importing.arrangePage'> {
  const page = tx.library.page(pageId);
  const before = readCurrent(tx, pageId, version, context);
  if (operation.do === 'dismiss-doubts') dismissDoubts(tx, page, before, operation.doubts, context);
  else {
    const after = arrangeLayout(before.layout, operation, () => context.newId());
    const asked = leftOpen(before.articles, operation);
    storeLayout(tx, { id: pageId, isReviewed: page.reviewed !== null }, before, after, context, asked);
    settle(tx, page, placedBy(operation, before.layout));
    proposeContinuations(tx, page.issueId, context);
    // Without its name nothing tells which pages are the same publication's.
    if (page.publication !== '') learn(tx, page, before.layout, after, operation, context);
  }
  return reviewPage(tx, { pageId }, context.ports);
}

function learn(
  tx: WriteTransaction,
  { publicationId }: PageRecord,
  before: PageLayout,
  after: PageLayout,
  operation: ReviewOperation,
  { newId, at, actor }: CommandContext,
): void {
  const known = (): RememberedDecision[] => tx.remembered.ofPublication(publicationId);
  const lessons = lessonsOf(before, operation);
  tx.remembered.forget(contradicted(lessons, known));
  for (const decision of lessons)
    tx.remembered.remember(publicationId, { ...decision, id: newId(), at, actor });
  tx.remembered.forget(takenBack(before, after, known));
}

/** AppError `conflict` when the page is no longer as the reviewer saw it. */
export function readCurrent(
  tx: WriteTransaction,
  pageId: string,
  version: string,
  { ports }: CommandContext,
): StoredPage {
  const stored = readLayout(tx, pageId, ports);
  if (pageVersion(stored, ports) !== version) throw new AppError('conflict', { reason: 'stale-page' });
  return stored;
}

function dismissDoubts(
  tx: WriteTransaction,
  page: PageRecord,
  { articles }: StoredPage,
  doubtIds: readonly string[],
  { at, emit }: CommandContext,
): void {
  const wanted = new Set(doubtIds);
  const loose = [...wanted].filter(isOfPage);
  const changed: ArticleId[] = [];
  let found = loose.length;
  for (const { id, position, truncated, doubts } of articles) {
    const left = doubts.filter((doubt) => !wanted.has(storedDoubtId(id, doubt)));
    if (left.length === doubts.length) continue;
    found += doubts.length - left.length;
    tx.articles.arrange(id, { position, truncated, doubts: left, at });
    changed.push(id);
  }
  if (found < wanted.size) throw new AppError('not_found', { reason: 'doubt-missing' });
  if (changed.length > 0) emit({ type: 'articles.changed', articleIds: changed });
  if (loose.length > 0) {
    settle(tx, page, loose);
    emit({ type: 'library.changed' });
  }
}

/** What of the page itself is asked no more. */
function settle(tx: WriteTransaction, { id, dismissed }: PageRecord, doubtIds: readonly string[]): void {
  const known = new Set(dismissed);
  const added = doubtIds.filter((doubtId) => !known.has(doubtId));
  if (added.length > 0) tx.library.setDismissed(id, [...dismissed, ...new Set(added)]);
}
