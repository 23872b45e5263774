import { pbkdf2Sync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { WorkerRequest, WorkerResponse } from '#adapters/typesetting/worker-messages.ts';

/** Answers with a PDF without pages, and has much to tidy up, in which nothing can disturb it. */
parentPort?.on('message', ({ id }: WorkerRequest) => {
  const value = { pageCount: 0, pdf: new Uint8Array(), pages: [], notices: [], substituted: [] };
  const rest = { overset: [], picturesLeft: 0, fitted: null };
  parentPort?.postMessage({ id, ok: true, value: { ...value, ...rest } } satisfies WorkerResponse);
  // Seconds of native code, which ends in its own time.
  pbkdf2Sync('', '', 5_000_000, 64, 'sha512');
});
