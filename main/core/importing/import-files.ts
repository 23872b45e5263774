import type { ImportReport } from '#shared/contract/importing.ts';
import { AppError } from '../app-error.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { FileOutcome, WaitingFile } from '../ports/batches.ts';
import type { Ports } from '../ports/index.ts';
import type { PreparedFile } from '../ports/page-preparer.ts';
import { catchUpIndex } from '../searching/catch-up-index.ts';
import { importBundle } from './bundle/import-bundle.ts';
import { openBundle } from './bundle/open-bundle.ts';
import { catchUpPages } from './catch-up-pages.ts';
import { createFilesAhead, type FileInTurn, type FilesAhead, isZip, knownOutcome } from './files-ahead.ts';
import { findSamePage } from './find-same-page.ts';
import type { ImportOptions } from './import-options.ts';
import { importRecord } from './import-record.ts';
import { readReport, tallyFile } from './import-tally.ts';
import { createKnownPrints, type KnownPrints } from './known-prints.ts';
import { noteNewPage, notePage } from './note-page.ts';
import { readBag } from './read-bag.ts';
import { createSettledFiles, type SettledFiles } from './settled-files.ts';
import { storePage } from './store-page.ts';
import { unpackBag } from './unpack-bag.ts';

/** What the files of one job have in common. */
type Batch = {
  ports: Ports;
  control: JobControl;
  options: ImportOptions;
  files: FilesAhead;
  settled: SettledFiles;
  /** Of the pages that came last, for those that are almost the same. */
  prints: KnownPrints;
  /** A bundle counts by its pages, too. */
  onPage(this: void, file: string, done: number, pages: number): void;
  /** Lets other calls run, and waits while the import is paused, with all that has come in on the lists. */
  rest(this: void): Promise<void>;
  /** A bag counts by the files in it. */
  onUnpacked(this: void, files: number): void;
};

/** So often the lists are told of what has come in meanwhile. */
const shownEveryMs = 1000;
/** An import waits for no more than so many pages that have still to be read. */
const mostWaiting = 200;

/**
 * Imports the files of a job that still wait, one by one, each in a transaction of its own that notes its outcome, too: a
 * page is in the library whole or not at all, and an import that was interrupted goes on where it stopped. A bad file is
 * told of in the report and the others go on; a library that cannot be written ends the job.
 */
export async function importFiles(ports: Ports, control: JobControl): Promise<ImportReport> {
  const { options, report } = ports.store.read((tx) => ({
    options: tx.batches.options(control.id) as ImportOptions,
    report: readReport(tx, control.id),
  }));
  const { counts } = report;
  const { waiting, imported, duplicate, sameName, samePage, conflicts, failed } = counts;
  let files = waiting + imported + duplicate + sameName + samePage + conflicts + failed;
  const bundled = { done: 0, total: 0 };
  const settled = createSettledFiles(ports, control);
  const tell = (current: string | null): void => {
    if (control.progress(files - report.counts.waiting + bundled.done, current, report)) settled.release();
  };
  // From the first file on, so that the report of a job that is broken off is there, too.
  tell(null);
  let shownAt = ports.clock.elapsed();
  const onPage = (file: string, done: number, pages: number): void => {
    if (done === 1) control.setTotal(files + (bundled.total += pages));
    bundled.done += 1;
    tell(file);
  };
  const onUnpacked = (unpacked: number): void => {
    files += unpacked - 1;
    report.counts.waiting += unpacked - 1;
    control.setTotal(files + bundled.total);
  };
  const show = (): void => {
    shownAt = ports.clock.elapsed();
    ports.emit({ type: 'library.changed' });
    ports.emit({ type: 'articles.changed', articleIds: null });
  };
  const rest = (): Promise<void> => control.pause(show);
  const ahead = createFilesAhead(ports, control, options);
  const batch: Batch = {
    ports,
    control,
    options,
    files: ahead,
    settled,
    prints: createKnownPrints(),
    onPage,
    onUnpacked,
    rest,
  };
  try {
    // Else a page that came back by redo would not be known by its text; a large old library is read in the background.
    await catchUpPages(ports, () => control.pause(), mostWaiting);
    for (;;) {
      await rest();
      const next = ports.store.read((tx) => tx.batches.nextWaiting(control.id, 1 + ports.pagePreparer.ahead));
      const [file] = next;
      if (file === undefined) break;
      ahead.begin(next);
      const outcome = await importFile(batch, file);
      if (outcome !== null) tallyFile(report, file, outcome);
      tell(file.file);
      if (ports.clock.elapsed() - shownAt > shownEveryMs) show();
    }
  } finally {
    settled.releaseAll();
    show();
    ports.emit({ type: 'history.changed' });
  }
  // All pages are in: cancelling now would take none of them back.
  await catchUpIndex(ports, () => ports.clock.pause());
  return report;
}

/** null for a bag: what was in it waits now in its place. */
async function importFile(batch: Batch, waiting: WaitingFile): Promise<FileOutcome | null> {
  const { ports, control, options, onPage } = batch;
  const { file: name, fileId, position } = waiting;
  let outcome: FileOutcome;
  try {
    const file = batch.files.take(waiting);
    const bundle = openBundle(file.bytes, ports);
    if (bundle === null && isZip(name)) {
      // A bag in a bag might hold itself.
      const sources = waiting.bagPosition === null ? readBag(file.bytes, ports) : null;
      if (sources === null) throw new AppError('invalid', { reason: 'zip-unknown' });
      batch.onUnpacked(unpackBag(ports, control.id, waiting, sources));
      batch.settled.add(fileId);
      return null;
    }
    if (bundle !== null) {
      outcome = await importBundle(ports, control.id, bundle, options, {
        pause: batch.rest,
        onPage: (done, pages) => onPage(name, done, pages),
      });
    } else {
      let known = knownOutcome(ports, file, waiting, options);
      if (known === null) {
        const prepared = await file.prepare();
        // Meanwhile the import may have been paused, and another may have brought the same file.
        await batch.rest();
        known = knownOutcome(ports, file, waiting, options);
        if (known === null) return importPages(batch, file, prepared, waiting);
      }
      outcome = known;
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    // A full disk or a damaged library will not mend for the next file: this one waits until it has.
    if (error instanceof AppError && error.code === 'storage') throw error;
    outcome = { outcome: 'failed', error: failureOf(ports, name, error), isKept: false };
  }
  ports.store.write(importRecord(ports.clock), (tx) => tx.batches.settle(control.id, position, outcome));
  if (!outcome.isKept) batch.settled.add(fileId);
  return outcome;
}

/** All pages of a file in one transaction: the next import of these bytes will pass them over. */
function importPages(
  { ports, control, options, settled, prints }: Batch,
  { name, bytes, sha256 }: FileInTurn,
  { pages, notices, format, encoding }: PreparedFile,
  { fileId, position, accepts }: WaitingFile,
): FileOutcome {
  const at = ports.clock.now();
  const actor = ports.store.read((tx) => tx.settings.all().actor);
  const command = {
    name: 'importing.start',
    actor,
    at,
    undoable: true,
    groupKey: control.id,
    indexLater: true,
    syncLater: true,
  };
  const context = { at, actor, newId: () => ports.newId() };
  const outcome = ports.store.write(command, (tx): FileOutcome => {
    const samePages = pages.map(({ place }) => findSamePage(tx, place));
    const asked = samePages.find((samePage) => samePage !== null) ?? null;
    const isAsked =
      asked !== null &&
      options.samePage === 'ask' &&
      !accepts.includes('same-page') &&
      !accepts.includes('replace');
    let result: FileOutcome;
    if (isAsked) result = { outcome: 'same-page', pageId: asked, isKept: true };
    else {
      const [first, ...furtherPages] = pages.map((page, index) => {
        const replaces = accepts.includes('replace') ? (samePages[index] ?? null) : null;
        const stored = storePage(tx, { ...page, name, bytes, sha256, format, encoding, replaces }, context);
        if (replaces === null) noteNewPage(tx, ports, { ...stored, print: page.print }, context, prints);
        else notePage(tx, ports, stored.pageId, context, prints);
        return stored;
      });
      const doubts = pages
        .flatMap(({ split }) => split.articles)
        .reduce((sum, article) => sum + article.issues.length, 0);
      result = { outcome: 'imported', ...first, furtherPages, doubts, notices, isKept: false };
    }
    tx.batches.settle(control.id, position, result);
    return result;
  });
  if (!outcome.isKept) settled.add(fileId);
  return outcome;
}

function failureOf(ports: Ports, name: string, error: unknown): NonNullable<FileOutcome['error']> {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  const incident = ports.newId();
  ports.log(`incident ${incident} while importing ${name}`, error);
  return { code: 'internal', details: { incident } };
}
