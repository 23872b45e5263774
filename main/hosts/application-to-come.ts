import type { Application } from './application.ts';

/**
 * An application that can be served while it is still being opened: what it is asked waits until it is there. Where it
 * cannot be opened, everything that was asked rejects with the reason, and only closing resolves: nothing is open then.
 */
export function applicationToCome(libraryPath: string, coming: Promise<Application>): Application {
  // The reason is told to whoever asks, and to the host, which awaits `coming` itself.
  coming.catch(() => {});
  return {
    libraryPath,
    dispatch: async (name, input) => (await coming).dispatch(name, input),
    subscribe(listener) {
      let isWanted = true;
      let stop = (): void => {};
      coming.then(
        (application) => {
          if (isWanted) stop = application.subscribe(listener);
        },
        () => {},
      );
      return () => {
        isWanted = false;
        stop();
      };
    },
    putFile: async (name, bytes) => (await coming).putFile(name, bytes),
    readFile: async (fileId) => (await coming).readFile(fileId),
    readImage: async (imageId) => (await coming).readImage(imageId),
    close: () =>
      coming.then(
        (application) => application.close(),
        () => {},
      ),
  };
}
