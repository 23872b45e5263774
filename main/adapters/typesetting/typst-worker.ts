import { parentPort, workerData } from 'node:worker_threads';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { TypstFailure } from './typst-failure.ts';
import { TypstSession } from './typst-session.ts';
import type { WorkerFailure, WorkerRequest, WorkerResponse, WorkerSettings } from './worker-messages.ts';

const settings = workerData as WorkerSettings;
let session: { fonts: string; typst: TypstSession } | null = null;

/** One session is kept; other fonts begin another. */
function sessionFor(fonts: FontChoice): TypstSession {
  const key = JSON.stringify(fonts);
  if (session?.fonts !== key) session = { fonts: key, typst: new TypstSession(settings, fonts) };
  return session.typst;
}

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
    return { id: request.id, ok: true, value: await sessionFor(request.fonts).run(request) };
  } catch (error) {
    return { id: request.id, ok: false, error: failureOf(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((response) => {
    parentPort?.postMessage(response);
    session?.typst.tidy(request.data.articles.length);
  });
});
