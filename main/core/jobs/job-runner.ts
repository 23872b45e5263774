import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { Ports } from '../ports/index.ts';

/** What the body of a job is given to tell of itself. */
export type JobControl = {
  readonly id: string;
  /** Says how far the job is; `report` stands as it is until the next call. */
  progress(done: number, current: string | null, report: unknown): void;
  setTotal(total: number): void;
  /** Lets other calls run; throws AppError `cancelled` once the user has cancelled. */
  pause(): Promise<void>;
  throwIfCancelled(): void;
};

export type JobRunner = {
  /** Starts a job and returns its id at once. `body` returns the final report. */
  start(kind: Job['kind'], total: number, body: (control: JobControl) => Promise<unknown>): JobId;
  cancel(id: string): boolean;
  close(): Promise<void>;
};

/** Events and rows of progress are at least so far apart, in a long job further; the last of a job is always sent. */
const progressIntervalMs = 100;

export function createJobRunner(ports: Ports): JobRunner {
  const running = new Map<string, { cancelled: boolean; ended: Promise<void> }>();

  function store(job: Job, indexLater: boolean): void {
    const command = { name: 'jobs.save', actor: '', at: ports.clock.now(), undoable: false, indexLater };
    ports.store.write(command, (tx) => tx.jobs.save(job));
  }

  function save(job: Job): void {
    store(job, false);
    ports.emit({ type: 'job.changed', job: { ...job } });
  }

  /** A disk that is full may still have room for the row without its report: nobody shall wait for a job that has ended. */
  function saveEnded(job: Job): void {
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
    ports.emit({ type: 'job.changed', job: { ...job } });
  }

  async function run(
    job: Job,
    state: { cancelled: boolean },
    body: (control: JobControl) => Promise<unknown>,
  ): Promise<void> {
    let lastSavedAt = ports.clock.elapsed();
    const throwIfCancelled = (): void => {
      if (state.cancelled) throw new AppError('cancelled');
    };
    const control: JobControl = {
      id: job.id,
      progress(done, current, report) {
        Object.assign(job, { done, current, report });
        // A report grows with every item, and so does the cost of telling it.
        if (ports.clock.elapsed() - lastSavedAt < progressIntervalMs + done / 4) return;
        lastSavedAt = ports.clock.elapsed();
        save(job);
      },
      setTotal(total) {
        job.total = total;
      },
      throwIfCancelled,
      async pause() {
        await ports.clock.pause();
        throwIfCancelled();
      },
    };
    try {
      job.report = await body(control);
      job.state = 'done';
    } catch (error) {
      job.state = error instanceof AppError && error.code === 'cancelled' ? 'cancelled' : 'failed';
      if (job.state === 'failed') job.error = jobError(ports, job, error);
    }
    job.current = null;
    job.endedAt = ports.clock.now();
    running.delete(job.id);
    saveEnded(job);
  }

  return {
    start(kind, total, body) {
      const job: Job = {
        id: ports.newId() as JobId,
        kind,
        state: 'running',
        done: 0,
        total,
        current: null,
        startedAt: ports.clock.now(),
        endedAt: null,
        report: null,
        error: null,
      };
      save(job);
      const state = { cancelled: false, ended: Promise.resolve() };
      running.set(job.id, state);
      state.ended = ports.clock.pause().then(() => run(job, state, body));
      return job.id;
    },
    cancel(id) {
      const state = running.get(id);
      if (state) state.cancelled = true;
      return state !== undefined;
    },
    async close() {
      for (const state of running.values()) state.cancelled = true;
      await Promise.all([...running.values()].map((state) => state.ended));
    },
  };
}

/** Jobs that a killed process left as running are closed when the library is opened again. */
export function closeInterruptedJobs(ports: Ports): void {
  const at = ports.clock.now();
  // What a killed import left unindexed may take long; the first list does not wait for it.
  const command = { name: 'jobs.save', actor: '', at, undoable: false, indexLater: true };
  ports.store.write(command, (tx) => {
    for (const job of tx.jobs.recent(1000)) {
      if (job.state !== 'running') continue;
      tx.jobs.save({
        ...job,
        state: 'failed',
        current: null,
        endedAt: at,
        error: { code: 'cancelled', details: { reason: 'interrupted' } },
      });
    }
  });
}

function jobError(ports: Ports, job: Job, error: unknown): NonNullable<Job['error']> {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  const incident = ports.newId();
  ports.log(`incident ${incident} in job ${job.kind}`, error);
  return { code: 'internal', details: { incident } };
}
