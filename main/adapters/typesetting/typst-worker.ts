import { parentPort, workerData } from 'node:worker_threads';
import { TypstFailure } from './typst-failure.ts';
import { TypstSession } from './typst-session.ts';
import type { WorkerFailure, WorkerRequest, WorkerResponse, WorkerSettings } from './worker-messages.ts';

const session = new TypstSession(workerData as WorkerSettings);

function failureOf(error: unknown): WorkerFailure {
  if (error instanceof TypstFailure) {
    const { code, details, articleIndex } = error;
    return { code, details, articleIndex };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', details: { reason: 'typesetting-failed', message }, articleIndex: null };
}

async function answer(request: WorkerRequest): Promise<WorkerResponse> {
  try {
    return { id: request.id, ok: true, value: await session.run(request) };
  } catch (error) {
    return { id: request.id, ok: false, error: failureOf(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((response) => parentPort?.postMessage(response));
});
