import { AppError } from '../app-error.ts';
import type { Ports } from '../ports/index.ts';
import { catchUpIndex } from './catch-up-index.ts';
import { asksForPlaces, asksForTags, countSavedSearches } from './saved-searches.ts';

/** Takes into the index, in the background, what a large command or a job that was broken off has left waiting for it. */
export type IndexKeeper = {
  /** Goes on with what an earlier process has left, and with what is made from pages. */
  startUp(): void;
  /** Called after whatever may have left articles waiting; does nothing where none wait, or somebody is at it. */
  keepUp(): void;
  /** Called after tags, or what stands where, may have changed: saved searches that ask for it are counted anew, several changes at once. */
  countAnew(changed: 'tags' | 'places'): void;
  /** Stops after the step at hand; what is left waits for the next start. */
  close(): Promise<void>;
};

/** `isLeftTo` tells whether another will take in what waits. */
export function createIndexKeeper(ports: Ports, isLeftTo: () => boolean): IndexKeeper {
  let isClosing = false;
  let working: Promise<void> | null = null;
  let counting: Promise<void> | null = null;
  let isMeant = asksForTags;

  async function goOn(): Promise<void> {
    try {
      await ports.clock.pause();
      if (isClosing) return;
      const pause = async (): Promise<void> => {
        await ports.clock.pause();
        if (isClosing) throw new AppError('cancelled');
      };
      await catchUpIndex(ports, pause);
      const { catchUpPages } = await import('../importing/catch-up-pages.ts');
      await catchUpPages(ports, pause);
    } catch (error) {
      if (isClosing) return;
      ports.log('what is made from the articles could not be brought up to date', error);
      // It would fail again at once; the next command is soon enough.
      working = null;
      return;
    }
    working = null;
    keepUp();
  }

  function isBehind(): boolean {
    try {
      return ports.store.read((tx) => tx.search.waiting() > 0);
    } catch (error) {
      // The command is done; that the index cannot be read is told by the next search.
      ports.log('whether articles wait for the index could not be read', error);
      return false;
    }
  }

  function keepUp(): void {
    if (isClosing || working !== null || isLeftTo() || !isBehind()) return;
    working = goOn();
  }

  async function countSoon(): Promise<void> {
    await ports.clock.pause();
    // A change from here on is counted by the next.
    const isCounted = isMeant;
    counting = null;
    isMeant = asksForTags;
    if (isClosing) return;
    try {
      countSavedSearches(ports, isCounted);
    } catch (error) {
      ports.log('saved searches could not be counted anew', error);
    }
  }

  return {
    startUp() {
      working ??= goOn();
    },
    keepUp,
    countAnew(changed) {
      // What asks for a tag asks for more than words, too.
      if (changed === 'places') isMeant = asksForPlaces;
      if (!isClosing) counting ??= countSoon();
    },
    async close() {
      isClosing = true;
      await Promise.all([working, counting]);
    },
  };
}
