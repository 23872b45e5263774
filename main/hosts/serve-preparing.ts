import { parentPort } from 'node:worker_threads';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { imageProbe } from '#adapters/images/image-probe.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { sha256 } from '#adapters/system/sha256.ts';
import { AppError } from '#core/app-error.ts';
import { type PreparingTools, preparePages } from '#core/importing/prepare-pages.ts';
import type { FromPreparer, ToPreparer } from './preparing-protocol.ts';

// A thread that reads pages out of files and splits them, beside the one that stores them.
const port = parentPort;
if (!port) throw new Error('files are prepared in a worker thread only');
const send = (message: FromPreparer): void => port.postMessage(message);
const tools: PreparingTools = {
  pageReader: createPageReader(textDecoder),
  encodeText: (text) => new TextEncoder().encode(text),
  sha256,
  images: imageProbe,
};
/** Files that wait for an answer between two of their pages. */
const paused = new Map<number, { goOn(): void; stop(): void }>();

function pauseOf(id: number): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      paused.set(id, { goOn: resolve, stop: () => reject(new AppError('cancelled')) });
      send({ type: 'pause', id });
    });
}

async function prepare({ id, file, options }: Extract<ToPreparer, { type: 'prepare' }>): Promise<void> {
  try {
    const prepared = await preparePages(tools, file, options, { pause: pauseOf(id) });
    send({ type: 'prepared', id, file: prepared });
  } catch (error) {
    if (error instanceof AppError) {
      send({ type: 'refused', id, error: { code: error.code, details: error.details } });
      return;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', id, message, stack: stack ?? message });
  }
}

port.on('message', (message: ToPreparer) => {
  if (message.type === 'prepare') {
    void prepare(message);
    return;
  }
  const waiting = paused.get(message.id);
  paused.delete(message.id);
  if (message.type === 'go-on') waiting?.goOn();
  else waiting?.stop();
});
