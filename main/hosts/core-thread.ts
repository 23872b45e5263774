import { Worker } from 'node:worker_threads';
import type { AppEvent } from '#shared/contract/events.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import { LibraryError } from '#core/library-error.ts';
import type { ReadableFile } from './application.ts';
import { threadMemory } from './thread-memory.ts';
import type { CoreWorkerData, FromWorker, ToWorker } from './worker-protocol.ts';

/** One core worker as its host sees it. */
export type CoreThread = {
  /** The procedures that read only. */
  readonly queries: ReadonlySet<string>;
  dispatch(name: string, input: unknown): Promise<Envelope<unknown>>;
  image(imageId: string): Promise<ReadableFile | null>;
  close(): Promise<void>;
};

export type CoreThreadListener = {
  onEvent(event: AppEvent): void;
  onLog(message: string, stack: string): void;
  /** The thread ended without having been asked to. */
  onCrash(error: Error): void;
};

// A bundled host finds the bundled worker beside itself.
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './core-worker.ts' : './core-worker.js',
  import.meta.url,
);

const dead: Envelope<unknown> = {
  ok: false,
  error: { code: 'internal', details: { reason: 'core-stopped' } },
};

/**
 * Starts a worker, lets it open the library once `mayOpen` has resolved, and waits until it has. Throws LibraryError when
 * it cannot be opened, and what `mayOpen` throws.
 */
export async function startCoreThread(
  data: CoreWorkerData,
  listener: CoreThreadListener,
  mayOpen: Promise<unknown> = Promise.resolve(),
): Promise<CoreThread> {
  const worker = new Worker(workerUrl, {
    workerData: data,
    name: `baoku ${data.role}`,
    resourceLimits: threadMemory,
  });
  const replies = new Map<number, (envelope: Envelope<unknown>) => void>();
  const images = new Map<number, (image: ReadableFile | null) => void>();
  let calls = 0;
  let state: 'open' | 'closing' | 'dead' = 'open';
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const post = (message: ToWorker): void => worker.postMessage(message);

  function giveUp(): void {
    for (const reply of replies.values()) reply(dead);
    for (const image of images.values()) image(null);
    replies.clear();
    images.clear();
  }

  function receive(message: FromWorker): void {
    switch (message.type) {
      case 'reply':
        replies.get(message.call)?.(message.envelope);
        replies.delete(message.call);
        return;
      case 'image':
        images.get(message.call)?.(message.image);
        images.delete(message.call);
        return;
      case 'event':
        listener.onEvent(message.event);
        return;
      case 'log':
        listener.onLog(message.message, message.stack);
        return;
      default:
        return;
    }
  }

  const queries = await new Promise<ReadonlySet<string>>((resolve, reject) => {
    worker.once('error', reject);
    void ended.then(() => reject(new Error('the core thread ended before it was open')));
    mayOpen.then(
      () => post({ type: 'open' }),
      (error: unknown) => {
        reject(error);
        void worker.terminate();
      },
    );
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'opened') resolve(new Set(message.queries));
      else if (message.type === 'refused') {
        reject(new LibraryError(message.reason, message.path, message.message));
        void worker.terminate();
      } else receive(message);
    });
  });
  worker.removeAllListeners('error');
  let failure = new Error('the core thread ended');
  worker.on('error', (error: unknown) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  void ended.then(() => {
    const isCrash = state === 'open';
    state = 'dead';
    giveUp();
    if (isCrash) listener.onCrash(failure);
  });

  return {
    queries,
    dispatch(name, input) {
      if (state !== 'open') return Promise.resolve(dead);
      return new Promise((resolve) => {
        calls += 1;
        try {
          post({ type: 'dispatch', call: calls, name, input });
          replies.set(calls, resolve);
        } catch {
          // Functions and the like cannot go to another thread; they are no JSON either.
          resolve({
            ok: false,
            error: { code: 'invalid', details: { reason: 'input', path: '', problem: 'not JSON' } },
          });
        }
      });
    },
    image(imageId) {
      if (state !== 'open') return Promise.resolve(null);
      return new Promise((resolve) => {
        calls += 1;
        images.set(calls, resolve);
        post({ type: 'image', call: calls, imageId });
      });
    },
    async close() {
      if (state === 'open') {
        state = 'closing';
        post({ type: 'close' });
      }
      await ended;
    },
  };
}
