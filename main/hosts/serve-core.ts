import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createFileStore } from '#adapters/files/file-store.ts';
import { readSamples } from '#adapters/files/samples.ts';
import { createStagedFiles } from '#adapters/files/staged-files.ts';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { imageProbe } from '#adapters/images/image-probe.ts';
import { readMigrations } from '#adapters/sqlite/migrate.ts';
import { closeWriter, openReader, openWriter } from '#adapters/sqlite/open-library.ts';
import { createReaderStore, createWriterStore } from '#adapters/sqlite/store.ts';
import { systemClock } from '#adapters/system/clock.ts';
import { newId } from '#adapters/system/new-id.ts';
import { sha256 } from '#adapters/system/sha256.ts';
import { timeLimit } from '#adapters/system/time-limit.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { createCore } from '#core/create-core.ts';
import { LibraryError } from '#core/library-error.ts';
import { contract } from '#shared/contract/index.ts';
import type { DocxWriter } from '#core/ports/docx-writer.ts';
import type { Ports } from '#core/ports/index.ts';
import type { ReadableFile } from './application.ts';
import { exchangeTools } from './exchange-tools.ts';
import { createPreparingThreads } from './preparing-threads.ts';
import { typesettingFiles } from './typesetting-files.ts';
import type { CoreWorkerData, FromWorker, ToWorker } from './worker-protocol.ts';

// One thread of an open library: the writer or the reader. From its own place two folders up lies the root that holds
// the migrations and the sample pages, as a source file and as a bundle alike.
const root = new URL('../../', import.meta.url);
const data = workerData as CoreWorkerData;
const port = parentPort;
if (!port) throw new Error('the core is served in a worker thread only');
const queries = Object.entries(contract)
  .filter(([, { kind }]) => kind === 'query')
  .map(([name]) => name);
const send = (message: FromWorker): void => port.postMessage(message);

/** The DOCX library takes 23 MB in each thread, so that it is read only once a document is to be written. */
const docxWriterOnDemand: DocxWriter = {
  async write(job) {
    const { createDocxWriter } = await import('#adapters/documents/docx-writer.ts');
    return createDocxWriter().write(job);
  },
};

function open(): void {
  const connection =
    data.role === 'writer'
      ? openWriter(data.libraryPath, {
          create: data.create,
          migrations: readMigrations(new URL('main/adapters/sqlite/migrations/', root)),
        })
      : openReader(data.libraryPath);
  const staged = createStagedFiles(data.stagingFolder, newId);
  const typesetter = createTypesetter(typesettingFiles(root));
  const preparing = createPreparingThreads();
  const ports: Ports = {
    store: data.role === 'writer' ? createWriterStore(connection) : createReaderStore(connection),
    clock: systemClock,
    newId,
    log: (message, error) =>
      send({ type: 'log', message, stack: (error as Error | null)?.stack ?? String(error) }),
    emit: (event) => send({ type: 'event', event }),
    files: createFileStore(staged, { libraryPath: data.libraryPath, mayWritePaths: data.mayWriteFiles }),
    decoder: textDecoder,
    pagePreparer: preparing,
    sha256,
    images: imageProbe,
    samples: () => readSamples(new URL('seeds/', root)),
    libraryName: basename(data.libraryPath),
    typesetter,
    docxWriter: docxWriterOnDemand,
    exchangeTools,
    timeLimit,
  };
  const core = createCore(ports);
  if (data.role === 'writer') core.startUp();

  async function close(): Promise<void> {
    await core.close();
    await typesetter.close();
    await preparing.close();
    if (data.role === 'writer') closeWriter(connection);
    else connection.raw.close();
    send({ type: 'closed' });
    port?.close();
  }

  function readImage(imageId: string): ReadableFile | null {
    try {
      return ports.store.read((tx) => tx.images.find(imageId));
    } catch (error) {
      ports.log(`image ${imageId} cannot be read`, error);
      return null;
    }
  }

  port?.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'open':
        // Came before this listener did.
        return;
      case 'dispatch':
        void core.dispatch(message.name, message.input).then((envelope) => {
          send({ type: 'reply', call: message.call, envelope });
        });
        return;
      case 'image':
        send({ type: 'image', call: message.call, image: readImage(message.imageId) });
        return;
      case 'close':
        void close();
        return;
    }
  });
  send({ type: 'opened', queries });
}

function openOrRefuse(): void {
  try {
    open();
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    send({
      type: 'refused',
      reason: error.reason,
      path: error.path,
      message: String(error.cause ?? error.message),
    });
  }
}

port.once('message', openOrRefuse);
