import type { Ports } from '../ports/index.ts';
import { createKnownPrints } from './known-prints.ts';
import { notePage } from './note-page.ts';

/** So many pages are read in one transaction. */
const stepPages = 20;

/**
 * Reads the pages that were there before Baoku looked for near-duplicates and continuations, or came back by redo; other
 * calls in between, and no more of them than `most`. What `pause` throws ends the work where it stands.
 */
export async function catchUpPages(
  ports: Ports,
  pause: () => Promise<void>,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const prints = createKnownPrints();
  let read = 0;
  while (read < most) {
    const at = ports.clock.now();
    const command = { name: 'importing.catchUp', actor: '', at, undoable: false, indexLater: true };
    const waiting = ports.store.read((tx) => tx.pageLinks.waitingPages(stepPages));
    if (waiting.length === 0) break;
    read += waiting.length;
    ports.store.write(command, (tx) => {
      for (const pageId of waiting) notePage(tx, ports, pageId, { at, newId: () => ports.newId() }, prints);
    });
    await pause();
  }
  if (read > 0) ports.emit({ type: 'library.changed' });
}
