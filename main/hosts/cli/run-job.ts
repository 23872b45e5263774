import type { Application } from '#hosts/application.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { type FailedCall, FailedJob } from './failures.ts';
import { plainCell } from './table.ts';
import type { Terminal } from './terminal.ts';
import { call } from './with-library.ts';

/**
 * Starts a job and waits for its end, showing how far it is to whoever watches. Ctrl+C cancels the job; what it had
 * finished by then stays in its report. Throws `FailedJob` when the job as a whole failed.
 */
export async function runJob(
  application: Application,
  terminal: Terminal,
  start: () => Promise<{ jobId: JobId }>,
): Promise<Job> {
  const latest = new Map<string, Job>();
  let wake = (): void => {};
  const unsubscribe = application.subscribe((event) => {
    if (event.type !== 'job.changed') return;
    latest.set(event.job.id, event.job);
    wake();
  });
  let undoInterrupt = (): void => {};
  try {
    const { jobId } = await start();
    undoInterrupt = terminal.onInterrupt(() => void application.dispatch('jobs.cancel', { jobId }));
    // A short job may have ended before this process listened.
    const first = await call(application, 'jobs.job', { jobId });
    let job = latest.get(jobId) ?? first;
    while (job.state === 'running') {
      showProgress(terminal, job);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      job = latest.get(jobId) ?? job;
    }
    // What was interrupted has a report, and can go on.
    if (job.error !== null && job.state !== 'interrupted')
      throw new FailedJob(job.error as FailedCall['error'], job.report);
    return job;
  } finally {
    undoInterrupt();
    unsubscribe();
    if (terminal.isWatched) terminal.err('\r\u001b[K');
  }
}

function showProgress(terminal: Terminal, job: Job): void {
  if (!terminal.isWatched || job.total === 0) return;
  terminal.err(`\r\u001b[K${job.done}/${job.total} ${plainCell(job.current ?? '')}`);
}
