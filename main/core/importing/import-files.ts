import type { ImportReport } from '#shared/contract/importing.ts';
import type { ArticleId, FileId, PageId, SourceId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import type { ImportOptions } from './import-options.ts';
import { catchUpIndex } from '../searching/catch-up-index.ts';
import { catchUpPages } from './catch-up-pages.ts';
import { notePage } from './note-page.ts';
import { segmentPage } from './segment/segment-page.ts';
import { storePage } from './store-page.ts';

/** So often the lists are told of what has come in meanwhile. */
const shownEveryMs = 1000;
/** An import waits for no more than so many pages that have still to be read. */
const mostWaiting = 200;

/**
 * Imports staged files one by one, each in a transaction of its own: a page is in the library whole or not at all. A bad
 * file is told of in the report and the others go on.
 */
export async function importFiles(
  ports: Ports,
  control: JobControl,
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], failed: [] };
  // From the first file on, so that the report of a job that is broken off is there, too.
  control.progress(0, null, report);
  let shownAt = ports.clock.elapsed();
  try {
    // Else a page that came back by redo would not be known by its text; a large old library is read in the background.
    await catchUpPages(ports, () => control.pause(), mostWaiting);
    for (const [index, fileId] of files.entries()) {
      await control.pause();
      const name = importFile(ports, control, fileId, options, report);
      control.progress(index + 1, name, report);
      if (ports.clock.elapsed() - shownAt > shownEveryMs) {
        shownAt = ports.clock.elapsed();
        ports.emit({ type: 'library.changed' });
        ports.emit({ type: 'articles.changed', articleIds: null });
      }
    }
  } finally {
    ports.emit({ type: 'library.changed' });
    ports.emit({ type: 'articles.changed', articleIds: null });
    ports.emit({ type: 'history.changed' });
  }
  // All pages are in: cancelling now would take none of them back.
  await catchUpIndex(ports, () => ports.clock.pause());
  return report;
}

function importFile(
  ports: Ports,
  control: JobControl,
  fileId: string,
  options: ImportOptions,
  report: ImportReport,
): string {
  let name = fileId;
  try {
    const file = ports.files.read(fileId);
    name = file.name;
    const sha256 = ports.sha256(file.bytes);
    const known = ports.store.read((tx) => ({
      bytes: tx.sources.findBySha256(sha256),
      name: tx.sources.findByName(name),
    }));
    if (known.bytes) report.skipped.push({ file: name, fileId: null, reason: 'duplicate' });
    else if (known.name && options.sameName === 'ask') {
      report.skipped.push({ file: name, fileId: fileId as FileId, reason: 'same-name' });
    } else report.imported.push(importPage(ports, control, { ...file, sha256 }, options));
  } catch (error) {
    report.failed.push({ file: name, ...failureOf(ports, name, error) });
    // A full disk or a damaged library will not mend for the next file.
    if (error instanceof AppError && error.code === 'storage') throw error;
  }
  return name;
}

function importPage(
  ports: Ports,
  control: JobControl,
  file: { name: string; bytes: Uint8Array; sha256: string },
  options: ImportOptions,
): ImportReport['imported'][number] {
  const decoded = ports.decoder.decode(file.bytes, options.encoding);
  const split = segmentPage(decoded.text, { name: file.name });
  const at = ports.clock.now();
  const actor = ports.store.read((tx) => tx.settings.all().actor);
  const command = {
    name: 'importing.start',
    actor,
    at,
    undoable: true,
    groupKey: control.id,
    indexLater: true,
  };
  const context = { at, actor, newId: () => ports.newId() };
  const { sourceId, pageId, articleIds } = ports.store.write(command, (tx) => {
    const stored = storePage(tx, { ...file, ...decoded, split, given: options }, context);
    notePage(tx, ports, stored.pageId, context);
    return stored;
  });
  return {
    file: file.name,
    sourceId: sourceId as SourceId,
    pageId: pageId as PageId,
    articleIds: articleIds as ArticleId[],
  };
}

function failureOf(
  ports: Ports,
  name: string,
  error: unknown,
): { code: string; details: Record<string, unknown> } {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  const incident = ports.newId();
  ports.log(`incident ${incident} while importing ${name}`, error);
  return { code: 'internal', details: { incident } };
}
