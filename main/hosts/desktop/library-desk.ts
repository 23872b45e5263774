import type { Application, ApplicationOptions } from '#hosts/application.ts';
import type { AppEvent } from '#shared/contract/events.ts';

export type LibraryDeskOptions = {
  openApplication(options: ApplicationOptions): Promise<Application>;
  onEvent(event: AppEvent): void;
  onCrash(): void;
};

/** The one library that the desktop has open; another takes its place only once it is open itself. */
export type LibraryDesk = {
  /** Throws before the first library is open. */
  current(): Application;
  /** Rejects with what `openApplication` threw; the library that was open stays open. */
  open(file: string, create: boolean): Promise<void>;
  close(): Promise<void>;
};

export function createLibraryDesk(options: LibraryDeskOptions): LibraryDesk {
  let application: Application | null = null;
  let unsubscribe = (): void => {};
  let queue: Promise<void> = Promise.resolve();

  async function replace(file: string, create: boolean): Promise<void> {
    if (application?.libraryPath === file) return;
    const { onCrash } = options;
    const next = await options.openApplication({ libraryPath: file, create, mayWriteFiles: true, onCrash });
    const previous = application;
    unsubscribe();
    application = next;
    unsubscribe = next.subscribe(options.onEvent);
    // What the old library's core still says no longer concerns the page.
    await previous?.close().catch(() => {});
  }

  return {
    current() {
      if (application === null) throw new Error('no library is open');
      return application;
    },
    open(file, create) {
      const opened = queue.then(() => replace(file, create));
      queue = opened.catch(() => {});
      return opened;
    },
    async close() {
      await queue;
      unsubscribe();
      await application?.close();
      application = null;
    },
  };
}
