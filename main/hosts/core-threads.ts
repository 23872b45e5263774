import { type CoreThread, type CoreThreadListener, startCoreThread } from './core-thread.ts';
import type { CoreWorkerData } from './worker-protocol.ts';

/** The threads of one open library, as one. */
export type CoreThreads = Pick<CoreThread, 'dispatch' | 'image' | 'close'>;

/** By then the first screen has been answered, on a machine on which that takes its usual time. */
const readerAfterMs = 1500;

/**
 * Starts a core that writes, and a while later one that reads, so that reading goes on while an import writes. Until then the
 * writer answers everything: a second thread would read the same code while a page waits for its first list. From the first
 * command on, questions are the reader's, which looks again at what the writer had looked at of an unfinished search.
 * Rejects where the writer cannot open the library.
 */
export async function startCoreThreads(
  data: Omit<CoreWorkerData, 'role'>,
  listener: CoreThreadListener,
): Promise<CoreThreads> {
  const writer = await startCoreThread({ ...data, role: 'writer' }, listener);
  let reader: CoreThread | null = null;
  let coming: Promise<void> | null = null;
  let hasWritten = false;

  function startReader(): Promise<void> {
    coming ??= startCoreThread({ ...data, role: 'reader' }, listener).then(
      (thread) => {
        reader = thread;
      },
      // The writer answers on, if not while it writes.
      (error: unknown) => listener.onLog('the reading thread did not start', String(error)),
    );
    return coming;
  }
  const timer = setTimeout(() => void startReader(), readerAfterMs).unref();

  async function whoAnswers(): Promise<CoreThread> {
    if (hasWritten) await startReader();
    return reader ?? writer;
  }

  return {
    async dispatch(name, input) {
      if (writer.queries.has(name)) return (await whoAnswers()).dispatch(name, input);
      hasWritten = true;
      void startReader();
      return writer.dispatch(name, input);
    },
    image: async (imageId) => (await whoAnswers()).image(imageId),
    async close() {
      clearTimeout(timer);
      await coming;
      await reader?.close();
      await writer.close();
    },
  };
}
