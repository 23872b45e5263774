import type { Ports } from '../ports/index.ts';

/**
 * Jobs that a killed process left as running: an import is kept to go on with, whatever else there is has ended. Files of
 * imports that nothing refers to any more are removed.
 */
export function closeInterruptedJobs(ports: Ports): void {
  const at = ports.clock.now();
  // What a killed import left unindexed may take long; the first list does not wait for it.
  const command = { name: 'jobs.save', actor: '', at, undoable: false, indexLater: true };
  ports.store.write(command, (tx) => {
    for (const job of tx.jobs.open()) {
      const error = { code: 'cancelled', details: { reason: 'interrupted' } };
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
  const held = new Set(ports.store.read((tx) => tx.batches.heldFileIds()));
  ports.files.releaseAllBut(held);
}
