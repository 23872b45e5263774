import type { Ports } from '../ports/index.ts';
import { countSavedSearches } from './saved-searches.ts';

/** So many articles are taken into the index in one transaction. */
const stepArticles = 1024;

/**
 * Takes into the search index what waits for it, and tidies it, step by step, other calls in between. After each step
 * `pause` is awaited with the number of articles left; what it throws ends the work where it stands. At the end saved
 * searches are counted anew, and searches that were asked meanwhile are told to ask again.
 */
export async function catchUpIndex(ports: Ports, pause: (left: number) => Promise<void>): Promise<void> {
  const isBehind = ports.store.read((tx) => tx.search.waiting() > 0);
  for (;;) {
    const command = {
      name: 'searching.catchUp',
      actor: '',
      at: ports.clock.now(),
      undoable: false,
      indexLater: true,
      // What a power cut may lose waits again.
      syncLater: true,
    };
    const left = ports.store.write(command, (tx) => tx.searchWriter.flushSome(stepArticles));
    await pause(left);
    if (left === 0) break;
  }
  countSavedSearches(ports);
  if (isBehind) ports.emit({ type: 'articles.changed', articleIds: null });
}
