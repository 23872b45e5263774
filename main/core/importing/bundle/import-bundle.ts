import type { BundleConflict } from '#shared/contract/bundles.ts';
import type { BundledPage } from '#core/exporting/bundle/bundle-records.ts';
import type { FileOutcome } from '#core/ports/batches.ts';
import type { Ports } from '#core/ports/index.ts';
import type { ReadTransaction, WriteTransaction } from '#core/ports/store.ts';
import type { ImportOptions } from '../import-options.ts';
import { notePage } from '../note-page.ts';
import { addShared, addTags } from './add-shared.ts';
import { bundleNames, translatePage, translateTags } from './bundle-names.ts';
import { compareIssue } from './compare-issue.ts';
import { comparePage, type PageStanding } from './compare-page.ts';
import type { Bundle } from './open-bundle.ts';
import { addPage, takeArticle, takeFacts, takeLayout } from './take-page.ts';

type Steps = {
  /** Lets other work go on; throws to stop between two pages. */
  pause(): Promise<void>;
  onPage(done: number, total: number): void;
};
type Choice = Pick<ImportOptions, 'conflicts' | 'takes'>;
type Came = { sourceId: string; pageId: string; articleIds: string[] };

/**
 * Takes a bundle in, a transaction a page. What is here as the bundle has it is passed over, so that a bundle may come in
 * any number of times; what is here and different stays unless the user has chosen the bundle's.
 */
export async function importBundle(
  ports: Ports,
  jobId: string,
  bundle: Bundle,
  choice: Choice,
  { pause, onPage }: Steps,
): Promise<FileOutcome> {
  const came: Came[] = [];
  const tally = { pages: 0, articles: 0, taken: 0, same: 0, kept: 0 };
  let open = 0;
  const decide = (conflict: BundleConflict): boolean => {
    const takes = conflict.barred === null && isTaken(choice, conflict.id);
    if (takes) tally.taken += 1;
    else if (choice.conflicts === 'ask' && choice.takes === undefined) open += 1;
    else tally.kept += 1;
    return takes;
  };
  const { pages } = bundle.index;
  // All of them before the first is written: a bundle that is damaged leaves nothing behind.
  for (const id of pages) {
    await pause();
    bundle.page(id);
  }
  inTransaction(ports, jobId, (tx) => takeIssues(tx, bundle, decide));
  for (const [done, id] of pages.entries()) {
    await pause();
    const page = bundle.page(id);
    const standing = inTransaction(ports, jobId, (tx, at) =>
      takePage(ports, tx, { bundle, page, decide, at }),
    );
    const articleIds = page.articles
      .filter(({ trashedAt }) => trashedAt === null)
      .map((article) => article.id);
    if (standing.changed)
      came.push({ sourceId: page.sources[0]?.id ?? '', pageId: standing.pageId, articleIds });
    if (standing.added) {
      tally.pages += 1;
      tally.articles += articleIds.length;
    } else if (standing.conflicts === 0) tally.same += 1;
    onPage(done + 1, pages.length);
  }
  const [first, ...furtherPages] = came.filter(({ sourceId }) => sourceId !== '');
  const notices = [{ code: 'bundle-came', details: { ...tally, open } }];
  if (open > 0) return { outcome: 'conflicts', ...first, furtherPages, notices, isKept: true };
  if (came.length > 0 || tally.taken > 0)
    return { outcome: 'imported', ...first, furtherPages, notices, isKept: false };
  return { outcome: 'duplicate', notices, isKept: false };
}

/** What a bundle and the library know differently, for the user to decide. */
export function bundleConflicts(tx: ReadTransaction, bundle: Bundle): BundleConflict[] {
  const names = bundleNames(tx, bundle.index);
  const issues = bundle.index.issues.flatMap((issue) => compareIssue(tx, issue, names) ?? []);
  const pages = bundle.index.pages.flatMap((id) => {
    const page = bundle.page(id);
    return comparePage(tx, translatePage(page, names), placeOf(bundle, page)).conflicts;
  });
  return [...issues, ...pages];
}

function isTaken({ conflicts, takes }: Choice, id: string): boolean {
  return takes === undefined ? conflicts === 'theirs' : takes.includes(id);
}

function takeIssues(
  tx: WriteTransaction,
  bundle: Bundle,
  decide: (conflict: BundleConflict) => boolean,
): void {
  const names = bundleNames(tx, bundle.index);
  for (const issue of bundle.index.issues) {
    const conflict = compareIssue(tx, issue, names);
    if (conflict === null || !decide(conflict)) continue;
    addTags(tx, bundle.index, names);
    tx.pageRecords.setIssue({ ...issue, tags: translateTags(issue.tags, names) });
  }
}

type PageStep = {
  bundle: Bundle;
  page: BundledPage;
  decide: (conflict: BundleConflict) => boolean;
  at: number;
};

function takePage(
  ports: Ports,
  tx: WriteTransaction,
  { bundle, page, decide, at }: PageStep,
): { pageId: string; added: boolean; changed: boolean; conflicts: number } {
  const names = bundleNames(tx, bundle.index);
  const standing = comparePage(tx, translatePage(page, names), placeOf(bundle, page));
  const chosen = standing.conflicts.filter(decide);
  const isAdded = standing.is === 'new' && chosen.length === standing.conflicts.length;
  if (isAdded || chosen.length > 0) {
    addShared(tx, page, bundle, names, { images: ports.images, at });
    if (standing.is === 'new') addPage(tx, standing.page, bundle, at);
    else for (const conflict of chosen) take(tx, standing, conflict, bundle, at);
    addLinks(tx, bundle, page);
    notePage(tx, ports, standing.page.id, { at, newId: () => ports.newId() });
  }
  const conflicts = standing.conflicts.length;
  return { pageId: standing.page.id, added: isAdded, changed: isAdded || chosen.length > 0, conflicts };
}

function take(
  tx: WriteTransaction,
  { mine, page }: Extract<PageStanding, { is: 'known' }>,
  { kind, articleId }: BundleConflict,
  bundle: Bundle,
  at: number,
): void {
  if (kind === 'article' && articleId !== null) takeArticle(tx, mine, page, articleId);
  else if (kind === 'page') takeFacts(tx, page);
  else takeLayout(tx, mine, page, bundle, at);
}

/** Links are put in with the second of their two ends, before others are looked for. */
function addLinks(tx: WriteTransaction, { index }: Bundle, { id, articles }: BundledPage): void {
  const own = new Set(articles.map((article) => article.id));
  const isHere = (table: 'article' | 'page', ...ids: string[]): boolean =>
    ids.every((one) => tx.pageRecords.has(table, one));
  tx.pageRecords.addLinks({
    continuations: index.continuations.filter(
      ({ fromArticleId, toArticleId }) =>
        (own.has(fromArticleId) || own.has(toArticleId)) && isHere('article', fromArticleId, toArticleId),
    ),
    nearDuplicates: index.nearDuplicates.filter(
      ({ earlierPageId, laterPageId }) =>
        (earlierPageId === id || laterPageId === id) && isHere('page', earlierPageId, laterPageId),
    ),
  });
}

function placeOf(
  { index }: Bundle,
  page: BundledPage,
): { publication: string; date: string | null; page: string | null } {
  const issue = index.issues.find(({ id }) => id === page.issueId);
  const publication = index.publications.find(({ id }) => id === issue?.publicationId);
  return { publication: publication?.name ?? '', date: issue?.date ?? null, page: page.number };
}

function inTransaction<Result>(
  ports: Ports,
  jobId: string,
  work: (tx: WriteTransaction, at: number) => Result,
): Result {
  const at = ports.clock.now();
  const actor = ports.store.read((tx) => tx.settings.all().actor);
  const command = { name: 'importing.start', actor, at, undoable: true, groupKey: jobId, indexLater: true };
  return ports.store.write(command, (tx) => work(tx, at));
}
