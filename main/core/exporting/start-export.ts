import { z } from 'zod';
import { exportReport, type ExportReport, exportingContract } from '#shared/contract/exporting.ts';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import type { Services } from '../handlers.ts';
import { exportArticles, type ExportSubject, isFileEach } from './export-articles.ts';

/** What an export needs to go on after its process was killed: what was chosen then, and the articles or issues that it meant. */
const storedExport = z.object({
  input: exportingContract['exporting.start'].input,
  subject: z.union([
    z.object({ articleIds: z.array(z.string()) }),
    z.object({ issueIds: z.array(z.string()) }),
  ]),
});

/** What it has made is not taken away from the user, who may fetch it until the library is closed. */
const resumable = { giveUp() {} };

/**
 * Starts an export. One whose files the window fetches can go on later; one into a folder that the user named goes on with
 * `keepExisting`.
 */
export function startExport(
  { ports, jobs }: Services,
  subject: ExportSubject,
  input: ParsedInputOf<'exporting.start'>,
): JobId {
  const total = 'issueIds' in subject ? subject.issueIds.length : subject.articleIds.length;
  const begun = { report: emptyReport(subject, input), done: 0 };
  return jobs.start(
    'export',
    total,
    (control) => exportArticles(ports, control, subject, input, begun),
    input.path === undefined
      ? { resumable, prepare: (tx, jobId) => tx.jobs.keepInput(jobId, { input, subject }) }
      : {},
  );
}

function emptyReport(subject: ExportSubject, input: ParsedInputOf<'exporting.start'>): ExportReport {
  return { files: [], warnings: [], ...(!goesOn(subject, input) && { beginsAnew: true }) };
}

/** A file of all articles is whole or not at all. */
function goesOn(subject: ExportSubject, input: ParsedInputOf<'exporting.start'>): boolean {
  return 'articleIds' in subject && isFileEach(input, subject.articleIds.length);
}

/**
 * Goes on with an export that was interrupted: files of single articles that are made already are not made again unless
 * somebody has removed them; a file of all articles begins anew.
 */
export function resumeExport({ ports, jobs }: Services, job: Job): void {
  const { input, subject } = storedExport.parse(ports.store.read((tx) => tx.jobs.input(job.id)));
  const made = exportReport.safeParse(job.report);
  const begun =
    made.success && goesOn(subject, input)
      ? { report: made.data, done: job.done }
      : { report: emptyReport(subject, input), done: 0 };
  jobs.restart({ ...job, ...begun }, (control) => exportArticles(ports, control, subject, input, begun), {
    resumable,
  });
}
