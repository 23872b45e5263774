import type { ImportCounts, ImportedFile } from '#shared/contract/import-batches.ts';
import { type ImportReport, mostReported } from '#shared/contract/importing.ts';
import type { FileOutcome, WaitingFile } from '../ports/batches.ts';
import type { ReadTransaction } from '../ports/store.ts';

const sorts = ['imported', 'duplicate', 'same-name', 'same-page', 'conflicts', 'failed'] as const;
const countNames = {
  imported: 'imported',
  duplicate: 'duplicate',
  'same-name': 'sameName',
  'same-page': 'samePage',
  conflicts: 'conflicts',
  failed: 'failed',
} as const satisfies Record<FileOutcome['outcome'], keyof ImportCounts>;

type Told = Pick<
  ImportedFile,
  'file' | 'fileId' | 'pageId' | 'sourceId' | 'articleIds' | 'furtherPages' | 'notices' | 'error'
> & {
  outcome: FileOutcome['outcome'];
};

/** The report of an import as its files stand in the library. */
export function readReport(tx: ReadTransaction, jobId: string): ImportReport {
  const report: ImportReport = {
    imported: [],
    skipped: [],
    failed: [],
    notices: [],
    counts: tx.batches.counts(jobId),
  };
  for (const outcome of sorts) {
    for (const file of tx.batches.files(jobId, { outcome }, 0, mostReported).files) {
      list(report, { ...file, outcome });
    }
  }
  return report;
}

/** Takes a file into the report; the report grows no further than `mostReported` of each sort. */
export function tallyFile(report: ImportReport, { file, fileId }: WaitingFile, result: FileOutcome): void {
  const { counts } = report;
  counts.waiting -= 1;
  counts[countNames[result.outcome]] += 1;
  if (result.outcome === 'imported' || result.outcome === 'conflicts') {
    const { pageId, articleIds = [], furtherPages = [] } = result;
    counts.pages += (pageId === undefined ? 0 : 1) + furtherPages.length;
    counts.articles += articleIds.length;
    for (const further of furtherPages) counts.articles += further.articleIds.length;
    if (result.outcome === 'imported' && (result.doubts ?? 0) > 0) counts.doubtful += 1;
  }
  if (result.outcome === 'same-name') counts.askedSameName += 1;
  if (result.outcome === 'same-page') counts.askedSamePage += 1;
  if (result.outcome === 'conflicts') counts.askedConflicts += 1;
  list(report, {
    file,
    outcome: result.outcome,
    fileId: result.isKept ? (fileId as NonNullable<ImportedFile['fileId']>) : null,
    pageId: (result.pageId ?? null) as ImportedFile['pageId'],
    sourceId: (result.sourceId ?? null) as ImportedFile['sourceId'],
    articleIds: [...(result.articleIds ?? [])] as ImportedFile['articleIds'],
    furtherPages: [...(result.furtherPages ?? [])] as ImportedFile['furtherPages'],
    notices: [...(result.notices ?? [])],
    error: result.error ?? null,
  });
}

function list(
  report: ImportReport,
  { file, outcome, fileId, pageId, sourceId, articleIds, furtherPages, notices, error }: Told,
): void {
  if (outcome === 'imported' || outcome === 'conflicts') {
    // A page that was taken back is no longer there to be opened.
    if (pageId !== null && sourceId !== null) {
      for (const page of [{ sourceId, pageId, articleIds }, ...furtherPages]) {
        if (report.imported.length < mostReported) report.imported.push({ file, ...page });
      }
    }
    for (const notice of notices) {
      if (report.notices.length < mostReported) report.notices.push({ file, ...notice });
    }
  }
  if (outcome === 'failed') {
    if (report.failed.length < mostReported && error !== null) report.failed.push({ file, ...error });
  } else if (outcome !== 'imported' && report.skipped.length < mostReported) {
    report.skipped.push({ file, fileId, reason: outcome });
  }
}
