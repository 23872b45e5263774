import { LibraryError } from '#core/library-error.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import type { Application } from './application.ts';

/** With what keeps the library closed, where that is known, and the file. */
function notOpened(cause: unknown): Envelope<never> {
  const known = cause instanceof LibraryError ? { library: cause.reason, path: cause.path } : {};
  return { ok: false, error: { code: 'internal', details: { reason: 'library-not-opened', ...known } } };
}

/**
 * An application that can be served while it is still being opened: what it is asked waits until it is there. Where it
 * cannot be opened, everything that was asked is told so, and why; the host awaits `coming`, too.
 */
export function applicationToCome(libraryPath: string, coming: Promise<Application>): Application {
  let refusal = notOpened(null);
  const come = coming.catch((cause: unknown) => {
    refusal = notOpened(cause);
    return null;
  });
  return {
    libraryPath,
    dispatch: async (name, input) => (await come)?.dispatch(name, input) ?? refusal,
    subscribe(listener) {
      let isWanted = true;
      let stop: (() => void) | undefined;
      void come.then((application) => {
        if (isWanted) stop = application?.subscribe(listener);
      });
      return () => {
        isWanted = false;
        stop?.();
      };
    },
    putFile: async (name, bytes) => (await come)?.putFile(name, bytes) ?? refusal,
    readFile: async (fileId) => (await come)?.readFile(fileId) ?? null,
    readImage: async (imageId) => (await come)?.readImage(imageId) ?? null,
    close: async () => (await come)?.close(),
  };
}
