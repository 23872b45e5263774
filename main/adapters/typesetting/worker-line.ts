import { Worker } from 'node:worker_threads';
import type { CancelCheck } from '#core/exporting/cancel-check.ts';
import { TypstFailure } from './typst-failure.ts';
import type { WorkerRequest, WorkerResponse, WorkerResult, WorkerSettings } from './worker-messages.ts';

const cancelPollMs = 100;
/** Articles for which the time of a job is given once more. */
const articlesOfAJob = 50;

export type WorkerLineOptions = {
  workerUrl: URL;
  settings: () => WorkerSettings;
  idleMs: number;
  timeoutMs: number;
};

/** Jobs stand in line for one worker, which is started when needed, let go when idle, and replaced after it failed. */
export class WorkerLine {
  readonly #options: WorkerLineOptions;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #nextId = 1;
  #waiting = 0;

  constructor(options: WorkerLineOptions) {
    this.#options = options;
  }

  /** Jobs in the line, the one at work included. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Throws `TypstFailure`, and what `cancel` throws. */
  run(request: Omit<WorkerRequest, 'id'>, cancel?: CancelCheck): Promise<WorkerResult> {
    const turn = this.#last.then(() => {
      cancel?.throwIfCancelled();
      return this.#runNow({ ...request, id: this.#nextId++ }, cancel);
    });
    this.#waiting += 1;
    this.#last = turn
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
    return turn;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #runNow(request: WorkerRequest, cancel?: CancelCheck): Promise<WorkerResult> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    return new Promise<WorkerResult>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timeout);
        clearInterval(poll);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        settle();
      };
      // The thread is not waited for: native code ends in its own time, and another worker takes the next job.
      const abandon = (error: unknown) =>
        finish(() => {
          if (this.#worker === worker) this.#worker = null;
          worker.on('error', () => undefined);
          worker.unref();
          void worker.terminate();
          reject(error);
        });
      const crashed = (message: string) =>
        abandon(new TypstFailure('internal', { reason: 'typesetter-crashed', message }));
      const onMessage = (response: WorkerResponse) =>
        finish(() => {
          const answer = () => {
            if (response.ok) resolve(response.value);
            else
              reject(
                new TypstFailure(response.error.code, response.error.details, response.error.articleIndex),
              );
          };
          // What a long job leaves in the worker's allocators would be added to that of the next. Nobody waits for its end.
          if (request.data.articles.length > articlesOfAJob) void this.close();
          else this.#rest(worker);
          answer();
        });
      const onError = (error: Error) => crashed(error.message);
      const onExit = (code: number) => crashed(`exit ${code}`);
      const timeout = setTimeout(
        () => abandon(new TypstFailure('internal', { reason: 'typesetter-timeout' })),
        // A busy machine sets hundreds of articles slowly; they get the time of many jobs.
        this.#options.timeoutMs * (1 + request.data.articles.length / articlesOfAJob),
      );
      const poll = setInterval(() => {
        try {
          cancel?.throwIfCancelled();
        } catch (error) {
          abandon(error);
        }
      }, cancelPollMs);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#options.workerUrl, { workerData: this.#options.settings() });
    this.#worker = worker;
    // An idle worker that dies is replaced with the next job.
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }

  #rest(worker: Worker): void {
    worker.unref();
    this.#idle = setTimeout(() => void this.close(), this.#options.idleMs);
    this.#idle.unref();
  }
}
