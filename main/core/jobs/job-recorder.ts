import type { Job } from '#shared/contract/jobs.ts';
import type { Ports } from '../ports/index.ts';
import type { WriteTransaction } from '../ports/store.ts';

export type JobRecorder = {
  /** Stores a job and tells of it; `beside` writes in the same transaction. */
  save(job: Job, beside?: (tx: WriteTransaction) => void): void;
  saveEnded(job: Job): void;
};

/** Keeps the rows of jobs and tells their subscribers. */
export function createJobRecorder(ports: Ports): JobRecorder {
  function store(job: Job, indexLater: boolean, beside?: (tx: WriteTransaction) => void): void {
    const command = { name: 'jobs.save', actor: '', at: ports.clock.now(), undoable: false, indexLater };
    ports.store.write(command, (tx) => {
      tx.jobs.save(job);
      beside?.(tx);
    });
  }
  const tell = (job: Job): void => ports.emit({ type: 'job.changed', job: { ...job } });
  return {
    save(job, beside) {
      store(job, false, beside);
      tell(job);
    },
    /** A disk that is full may still have room for the row without its report: nobody shall wait for a job that has ended. */
    saveEnded(job) {
      try {
        store(job, false);
      } catch (error) {
        ports.log(`job ${job.id} could not be saved`, error);
        try {
          store({ ...job, report: null }, true);
        } catch (again) {
          ports.log(`job ${job.id} could not be saved without its report`, again);
        }
      }
      tell(job);
    },
  };
}
