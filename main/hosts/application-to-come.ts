import type { Envelope } from '#shared/contract/procedure.ts';
import type { Application } from './application.ts';

const notOpened: Envelope<never> = {
  ok: false,
  error: { code: 'internal', details: { reason: 'library-not-opened' } },
};

/**
 * An application that can be served while it is still being opened: what it is asked waits until it is there. Where it
 * cannot be opened, everything that was asked is told so; the reason itself is for the host, which awaits `coming` too.
 */
export function applicationToCome(libraryPath: string, coming: Promise<Application>): Application {
  const come = coming.catch(() => null);
  return {
    libraryPath,
    dispatch: async (name, input) => (await come)?.dispatch(name, input) ?? notOpened,
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
    putFile: async (name, bytes) => (await come)?.putFile(name, bytes) ?? notOpened,
    readFile: async (fileId) => (await come)?.readFile(fileId) ?? null,
    readImage: async (imageId) => (await come)?.readImage(imageId) ?? null,
    close: async () => (await come)?.close(),
  };
}
