import { Worker } from 'node:worker_threads';
import { AppError } from '#core/app-error.ts';
import type { ImportOptions } from '#core/importing/import-options.ts';
import type { FileToPrepare, PagePreparer, PreparedFile, PreparingSteps } from '#core/ports/page-preparer.ts';
import type { FromPreparer, ToPreparer } from './preparing-protocol.ts';
import { threadMemory } from './thread-memory.ts';

const cancelPollMs = 50;

export type PreparingThreadOptions = {
  /** The worker's script; a bundle names its own. */
  workerUrl?: URL;
  /** How long a thread that has nothing to do is kept. */
  idleMs?: number;
};

export type PreparingThread = Pick<PagePreparer, 'prepare'> & {
  /** Has started, and has not been let go since. */
  readonly isRunning: boolean;
  /** Files that it has not answered for. */
  readonly waiting: number;
  close(): Promise<void>;
};

type Pending = {
  file: FileToPrepare;
  options: ImportOptions;
  steps: PreparingSteps;
  resolve(file: PreparedFile): void;
  reject(error: unknown): void;
};

/**
 * Prepares files in a thread of its own, in the order in which they come; it starts with the first file and is let go
 * when idle. A file on which the thread dies fails; the others go on in a new one.
 */
export function createPreparingThread(options: PreparingThreadOptions = {}): PreparingThread {
  const workerUrl = options.workerUrl ?? ownWorkerUrl();
  const { idleMs = 20_000 } = options;
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(workerUrl, {
      name: 'baoku preparing',
      resourceLimits: threadMemory,
    });
    let failure = new Error('the thread that prepares files ended');
    started.on('message', (message: FromPreparer) => receive(message));
    started.on('error', (error: unknown) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
    started.on('exit', () => {
      if (worker !== started) return;
      worker = null;
      goOnAfter(failure);
    });
    return started;
  }

  /** The oldest file is the one that was being worked on. */
  function goOnAfter(failure: Error): void {
    const [first] = pending.keys();
    if (first === undefined) return;
    settle(first, ({ reject }) => reject(failure));
    for (const [id, { file, options: wanted }] of pending)
      send({ type: 'prepare', id, file, options: wanted });
  }

  function send(message: Extract<ToPreparer, { type: 'prepare' }>): void {
    worker ??= start();
    worker.postMessage(message);
  }

  /** A thread that has died asks no more. */
  function answer(message: Exclude<ToPreparer, { type: 'prepare' }>): void {
    worker?.postMessage(message);
  }

  function settle(id: number, end: (file: Pending) => void): void {
    const file = pending.get(id);
    if (!file) return;
    pending.delete(id);
    if (pending.size === 0) rest();
    end(file);
  }

  function receive(message: FromPreparer): void {
    const { id } = message;
    switch (message.type) {
      case 'pause':
        void pause(id);
        return;
      case 'prepared':
        settle(id, ({ resolve }) => resolve(message.file));
        return;
      case 'refused':
        settle(id, ({ reject }) => reject(new AppError(message.error.code, message.error.details)));
        return;
      case 'failed':
        settle(id, ({ reject }) => {
          const error = new Error(message.message);
          error.stack = message.stack;
          reject(error);
        });
        return;
    }
  }

  async function pause(id: number): Promise<void> {
    try {
      await pending.get(id)?.steps.pause();
      // Nobody waits any more for a file that is no longer there.
      answer({ type: pending.has(id) ? 'go-on' : 'stop', id });
    } catch (error) {
      answer({ type: 'stop', id });
      settle(id, ({ reject }) => reject(error));
    }
  }

  /** Whoever cancels is not kept waiting for the page at hand. */
  function dropCancelled(): void {
    for (const [id, { steps }] of pending) {
      try {
        steps.throwIfCancelled();
      } catch (error) {
        settle(id, ({ reject }) => reject(error));
      }
    }
  }

  function rest(): void {
    clearInterval(poll);
    poll = undefined;
    idle = setTimeout(() => void close(), idleMs);
    idle.unref();
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    clearInterval(poll);
    poll = undefined;
    const ending = worker;
    worker = null;
    for (const { reject } of pending.values()) reject(new AppError('cancelled'));
    pending.clear();
    await ending?.terminate();
  }

  return {
    get isRunning() {
      return worker !== null;
    },
    get waiting() {
      return pending.size;
    },
    prepare: (file, wanted, steps) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        poll ??= setInterval(dropCancelled, cancelPollMs);
        lastId += 1;
        pending.set(lastId, { file, options: wanted, steps, resolve, reject });
        send({ type: 'prepare', id: lastId, file, options: wanted });
      }),
    close,
  };
}

/** A bundled host finds the bundled worker beside itself. */
function ownWorkerUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './preparing-worker.ts' : './preparing-worker.js',
    import.meta.url,
  );
}
