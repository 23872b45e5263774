import type { Ports } from '../ports/index.ts';
import { releaseFiles } from './release-files.ts';

/**
 * Jobs that a killed process left as running: an import, and an export that was asked for in a window, are kept to go on
 * with; whatever else there is has ended. Kept files that nothing refers to any more are removed. Where no job was left,
 * nothing is written: the first list need not wait for the disk.
 */
export function closeInterruptedJobs(ports: Ports): void {
  if (ports.store.read((tx) => tx.jobs.open()).length > 0) endOpenJobs(ports);
  releaseFiles(ports);
}

function endOpenJobs(ports: Ports): void {
  const at = ports.clock.now();
  // What a killed import left unindexed may take long; the first list does not wait for it.
  const command = { name: 'jobs.save', actor: '', at, undoable: false, indexLater: true };
  ports.store.write(command, (tx) => {
    for (const job of tx.jobs.open()) {
      const error = { code: 'cancelled', details: { reason: 'interrupted' } };
      if (tx.jobs.input(job.id) !== null) {
        tx.jobs.save({ ...job, state: 'interrupted', current: null });
        continue;
      }
      if (tx.batches.options(job.id) === null) {
        tx.jobs.save({ ...job, state: 'failed', current: null, endedAt: at, error });
        continue;
      }
      const { waiting } = tx.batches.counts(job.id);
      tx.jobs.save({
        ...job,
        state: 'interrupted',
        done: job.total - waiting,
        current: null,
        error: job.error,
      });
    }
  });
}
