import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { keptFolder } from '#adapters/files/kept-files.ts';
import { createStagedFiles, findStaged, type StagedFiles } from '#adapters/files/staged-files.ts';
import { newId } from '#adapters/system/new-id.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import { AppError } from '#core/app-error.ts';
import { LibraryError } from '#core/library-error.ts';
import type { Application, ApplicationOptions } from './application.ts';
import { type CoreThread, type CoreThreadListener, startCoreThread } from './core-thread.ts';
import { mediaTypeOf } from './media-type.ts';
import { makeStagingFolder } from './staging-folder.ts';
import type { CoreWorkerData } from './worker-protocol.ts';

/**
 * Opens a library and starts its core: one thread that writes, one that reads, so that reading goes on while an import
 * writes. Throws `LibraryError` when the file cannot be opened.
 */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const libraryPath = resolve(options.libraryPath);
  if (options.create) makeFolder(libraryPath);
  const stagingFolder = makeStagingFolder();
  const staged = createStagedFiles(stagingFolder, newId);
  const listeners = new Set<(event: AppEvent) => void>();
  const listener = {
    onEvent(event: AppEvent) {
      for (const listen of listeners) listen(event);
    },
    onLog: (message: string, stack: string) => options.onLog?.(message, stack),
    onCrash: (error: Error) => options.onCrash?.(error),
  };
  const data = { libraryPath, create: options.create, stagingFolder, mayWriteFiles: options.mayWriteFiles };
  try {
    const { writer, reader } = await startThreads(data, listener).catch((error: unknown) => {
      if (!options.readWhenLocked || !isLocked(error)) throw error;
      return startReaderAlone(data, listener);
    });
    let isRebuilding = false;
    return {
      libraryPath,
      dispatch: async (name, input) => {
        const envelope = await (reader.queries.has(name) ? reader : writer).dispatch(name, input);
        if (tellsDamagedIndex(envelope) && !isRebuilding) {
          isRebuilding = true;
          void writer.dispatch('searching.rebuildIndex', {});
        }
        return envelope;
      },
      subscribe(listen) {
        listeners.add(listen);
        return () => void listeners.delete(listen);
      },
      putFile: (name, bytes) => Promise.resolve(putFile(staged, name, bytes)),
      async readFile(fileId) {
        const file = staged.find(fileId) ?? findStaged(keptFolder(libraryPath, 'export'), fileId);
        return file && { ...file, mediaType: mediaTypeOf(file.name) };
      },
      readImage: (imageId) => reader.image(imageId),
      async close() {
        await reader.close();
        await writer.close();
        rmSync(stagingFolder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(stagingFolder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Both load their code at once; the reader opens the file after the writer, which makes or upgrades it. Without one the
 * other is not kept.
 */
async function startThreads(
  data: Omit<CoreWorkerData, 'role'>,
  listener: CoreThreadListener,
): Promise<{ writer: CoreThread; reader: CoreThread }> {
  const writing = startCoreThread({ ...data, role: 'writer' }, listener);
  const reading = startCoreThread({ ...data, role: 'reader' }, listener, writing);
  const [writer, reader] = await Promise.allSettled([writing, reading]);
  if (writer.status === 'rejected') throw writer.reason;
  if (reader.status === 'fulfilled') return { writer: writer.value, reader: reader.value };
  await writer.value.close();
  throw reader.reason;
}

/** Whoever has the library open has made or upgraded the file; the reader answers everything, and refuses to write. */
async function startReaderAlone(
  data: Omit<CoreWorkerData, 'role'>,
  listener: CoreThreadListener,
): Promise<{ writer: CoreThread; reader: CoreThread }> {
  const reader = await startCoreThread({ ...data, role: 'reader' }, listener);
  return { writer: reader, reader };
}

function isLocked(error: unknown): boolean {
  return error instanceof LibraryError && error.reason === 'locked';
}

function putFile(staged: StagedFiles, name: string, bytes: Uint8Array): Envelope<{ fileId: string }> {
  try {
    return { ok: true, value: { fileId: staged.put(name, bytes) } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, error: { code: error.code, details: error.details } };
  }
}

function makeFolder(libraryPath: string): void {
  try {
    mkdirSync(dirname(libraryPath), { recursive: true });
  } catch (error) {
    throw new LibraryError('unreadable', libraryPath, error);
  }
}

/** The search index is disposable; whoever finds it damaged has it made anew, and nobody has to ask for it. */
function tellsDamagedIndex(envelope: Envelope<unknown>): boolean {
  return !envelope.ok && envelope.error.details.reason === 'search-index-damaged';
}
