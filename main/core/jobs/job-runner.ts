import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { Ports } from '../ports/index.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { createJobRecorder } from './job-recorder.ts';

/** What the body of a job is given to tell of itself. */
export type JobControl = {
  readonly id: string;
  /**
   * Says how far the job is; `report` stands as it is until the next call. Returns whether that was stored just now: then
   * all that was written before is on the disk.
   */
  progress(done: number, current: string | null, report: unknown): boolean;
  /**
   * Stores how far the job will be together with what the caller writes, so that neither is there without the other; the
   * next `progress` tells it.
   */
  record(tx: WriteTransaction, done: number, report: unknown): void;
  /** Stores how far the job is. Throws AppError `storage`. */
  save(): void;
  setTotal(total: number): void;
  /**
   * Lets other calls run, and waits as long as the job is paused, having called `onPaused`; throws AppError `cancelled` once
   * the user has cancelled.
   */
  pause(onPaused?: () => void): Promise<void>;
  throwIfCancelled(): void;
};
export type JobBody = (control: JobControl) => Promise<unknown>;

export type JobOptions = {
  /** Written together with the job's first row. */
  prepare?: (tx: WriteTransaction, jobId: JobId) => void;
  /**
   * The job can go on where it stopped: closing the library, a killed process or a full disk only interrupts it.
   * `giveUp` is called when it was cancelled, or failed, and will not go on.
   */
  resumable?: { giveUp(jobId: string): void };
};

export type JobRunner = {
  /** Starts a job and returns its id at once. `body` returns the final report. Jobs of a kind run one after another. */
  start(kind: Job['kind'], total: number, body: JobBody, options?: JobOptions): JobId;
  /** Goes on with a job that was interrupted. */
  restart(job: Job, body: JobBody, options: Required<Pick<JobOptions, 'resumable'>>): void;
  cancel(id: string): boolean;
  pause(id: string): boolean;
  resume(id: string): boolean;
  /** Whether one of the kind is under way, paused or waiting for its turn. */
  isRunning(kind: Job['kind']): boolean;
  close(): Promise<void>;
};

type Running = {
  job: Job;
  resumable: JobOptions['resumable'];
  stop: 'cancel' | 'close' | null;
  ended: Promise<void>;
};

/** Events and rows of progress are at least so far apart, in a long job further; the last of a job is always sent. */
const progressIntervalMs = 100;

/** `onEnded` is called after each job, however it ended. */
export function createJobRunner(ports: Ports, onEnded: () => void): JobRunner {
  const recorder = createJobRecorder(ports);
  const running = new Map<string, Running>();
  /** Bodies that wait for their turn or until they may go on. */
  let waiting: (() => void)[] = [];

  function wakeAll(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  /** Pages of two imports in turn would be two histories in one; one that is paused lets the next pass. */
  function mustWait(state: Running): boolean {
    if (state.stop !== null) return false;
    if (state.job.state === 'paused') return true;
    for (const other of running.values()) {
      if (other === state) return false;
      if (other.job.kind === state.job.kind && other.job.state !== 'paused') return true;
    }
    return false;
  }

  async function turnOf(state: Running, onPaused?: () => void): Promise<void> {
    await ports.clock.pause();
    if (state.stop === null && state.job.state === 'paused') onPaused?.();
    while (mustWait(state)) await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function controlOf(state: Running): JobControl {
    const { job } = state;
    let lastSavedAt = ports.clock.elapsed();
    const throwIfCancelled = (): void => {
      if (state.stop !== null) throw new AppError('cancelled');
    };
    return {
      id: job.id,
      progress(done, current, report) {
        Object.assign(job, { done, current, report });
        // Some reports grow with every item, and so does the cost of telling them.
        if (ports.clock.elapsed() - lastSavedAt < progressIntervalMs + done / 4) return false;
        lastSavedAt = ports.clock.elapsed();
        recorder.save(job);
        return true;
      },
      record: (tx, done, report) => tx.jobs.save({ ...job, done, report }),
      save: () => recorder.save(job),
      setTotal(total) {
        job.total = total;
      },
      throwIfCancelled,
      async pause(onPaused) {
        await turnOf(state, onPaused);
        throwIfCancelled();
      },
    };
  }

  async function run(state: Running, body: JobBody): Promise<void> {
    const { job } = state;
    try {
      await turnOf(state);
      job.report = await body(controlOf(state));
      job.state = 'done';
    } catch (error) {
      Object.assign(job, endOf(ports, state, error));
    }
    job.current = null;
    job.endedAt = job.state === 'interrupted' ? null : ports.clock.now();
    running.delete(job.id);
    wakeAll();
    recorder.saveEnded(job);
    if (job.state === 'cancelled' || job.state === 'failed') giveUp(state);
    onEnded();
  }

  function giveUp({ job, resumable }: Running): void {
    try {
      resumable?.giveUp(job.id);
    } catch (error) {
      ports.log(`job ${job.id} could not be tidied up after`, error);
    }
  }

  function launch(job: Job, body: JobBody, resumable: JobOptions['resumable']): void {
    const state: Running = { job, resumable, stop: null, ended: Promise.resolve() };
    running.set(job.id, state);
    state.ended = run(state, body);
  }

  function turn(id: string, from: Job['state'], to: Job['state']): boolean {
    const state = running.get(id);
    if (state?.job.state !== from || state.stop !== null) return false;
    state.job.state = to;
    recorder.save(state.job);
    wakeAll();
    return true;
  }

  return {
    start(kind, total, body, { prepare, resumable } = {}) {
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
      recorder.save(job, (tx) => prepare?.(tx, job.id));
      launch(job, body, resumable);
      return job.id;
    },
    restart(job, body, { resumable }) {
      const again: Job = { ...job, state: 'running', endedAt: null, error: null };
      recorder.save(again);
      launch(again, body, resumable);
    },
    cancel(id) {
      const state = running.get(id);
      if (state) state.stop = 'cancel';
      wakeAll();
      return state !== undefined;
    },
    pause: (id) => turn(id, 'running', 'paused'),
    resume: (id) => turn(id, 'paused', 'running'),
    isRunning: (kind) => [...running.values()].some(({ job }) => job.kind === kind),
    async close() {
      for (const state of running.values()) state.stop ??= 'close';
      wakeAll();
      await Promise.all([...running.values()].map((state) => state.ended));
    },
  };
}

/** How a job ended that threw. */
function endOf(
  ports: Ports,
  { job, resumable, stop }: Running,
  error: unknown,
): Pick<Job, 'state' | 'error'> {
  if (!(error instanceof AppError)) {
    const incident = ports.newId();
    ports.log(`incident ${incident} in job ${job.kind}`, error);
    return { state: 'failed', error: { code: 'internal', details: { incident } } };
  }
  const { code, details } = error;
  if (code === 'cancelled') {
    return { state: resumable !== undefined && stop === 'close' ? 'interrupted' : 'cancelled', error: null };
  }
  // A full disk can be mended, and the job can go on.
  return {
    state: resumable !== undefined && code === 'storage' ? 'interrupted' : 'failed',
    error: { code, details },
  };
}
