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
import { startCoreThread } from './core-thread.ts';
import { type CoreThreads, startCoreThreads } from './core-threads.ts';
import { mediaTypeOf } from './media-type.ts';
import { makeStagingFolder } from './staging-folder.ts';

/** Opens a library and starts its core. Throws `LibraryError` when the file cannot be opened. */
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
    const core: CoreThreads = await startCoreThreads(data, listener).catch((error: unknown) => {
      if (!options.readWhenLocked || !isLocked(error)) throw error;
      // Whoever has it open has made or upgraded the file; the reader answers everything, and refuses to write.
      return startCoreThread({ ...data, role: 'reader' }, listener);
    });
    let isRebuilding = false;
    return {
      libraryPath,
      dispatch: async (name, input) => {
        const envelope = await core.dispatch(name, input);
        if (tellsDamagedIndex(envelope) && !isRebuilding) {
          isRebuilding = true;
          void core.dispatch('searching.rebuildIndex', {});
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
      readImage: (imageId) => core.image(imageId),
      async close() {
        await core.close();
        rmSync(stagingFolder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(stagingFolder, { recursive: true, force: true });
    throw error;
  }
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
