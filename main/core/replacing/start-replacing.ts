import { z } from 'zod';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { type ReplaceReport, replaceReport, replacingContract } from '#shared/contract/replacing.ts';
import { type JobId, jobId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { Services } from '../handlers.ts';
import type { JobBody } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import { changeArticles } from './change-articles.ts';
import { createPlaceFinder } from './place-finder.ts';
import { putBack } from './put-back.ts';
import { replaceIn } from './replace-in.ts';

/** For a pattern, on one article: a little more than for the list, lest what was quick enough there fails here. */
const patternMs = 400;

/** What a job needs to go on after its process was killed, and to be undone. */
const storedJob = z.object({
  input: replacingContract['replacing.start'].input,
  /** Puts back what this job has done. */
  undoes: jobId.optional(),
});
type StoredJob = z.output<typeof storedJob>;

/** What it has done stays done, and can be undone. */
const resumable = { giveUp() {} };

/** AppError `invalid` for a pattern that cannot be read, before anything is begun. */
export function startReplacing(services: Services, input: ParsedInputOf<'replacing.start'>): JobId {
  createPlaceFinder(services.ports.timeLimit, input.replacement, patternMs);
  return start(services, { input });
}

/** AppError `invalid` for a job that is no replacement or is still under way. */
export function startUndoing(services: Services, { jobId: id }: ParsedInputOf<'replacing.undo'>): JobId {
  const { job, stored } = services.ports.store.read((tx) => ({
    job: tx.jobs.find(id),
    stored: storedJob.safeParse(tx.jobs.input(id)),
  }));
  if (job.kind !== 'replace' || !stored.success || stored.data.undoes !== undefined)
    throw new AppError('invalid', { reason: 'not-a-replacement' });
  if (!['done', 'cancelled', 'failed'].includes(job.state))
    throw new AppError('busy', { reason: 'replacement-under-way' });
  return start(services, { undoes: id, input: stored.data.input });
}

function start({ ports, jobs }: Services, stored: StoredJob): JobId {
  const begun = { report: emptyReport(stored), done: 0 };
  return jobs.start('replace', stored.input.articles.length, bodyOf(ports, stored, begun), {
    resumable,
    prepare: (tx, id) => tx.jobs.keepInput(id, stored),
  });
}

function emptyReport({ input: { replacement }, undoes }: StoredJob): ReplaceReport {
  const { text, by } = replacement;
  const action = undoes === undefined ? 'replace' : 'undo';
  return { action, text, by, articles: 0, places: 0, left: 0, leftArticles: [] };
}

/** Goes on with one that was interrupted, behind the last article that it has dealt with. */
export function resumeReplacing({ ports, jobs }: Services, job: Job): void {
  const stored = storedJob.parse(ports.store.read((tx) => tx.jobs.input(job.id)));
  const report = replaceReport.safeParse(job.report);
  const begun = report.success
    ? { report: report.data, done: job.done }
    : { report: emptyReport(stored), done: 0 };
  jobs.restart(job, bodyOf(ports, stored, begun), { resumable });
}

function bodyOf(
  ports: Ports,
  { input: { replacement, articles }, undoes }: StoredJob,
  begun: { report: ReplaceReport; done: number },
): JobBody {
  if (undoes !== undefined)
    return (control) => changeArticles(ports, control, articles, putBack(undoes), 'replacing.undo', begun);
  const change = replaceIn(createPlaceFinder(ports.timeLimit, replacement, patternMs), replacement);
  return (control) => changeArticles(ports, control, articles, change, 'replacing.start', begun);
}
