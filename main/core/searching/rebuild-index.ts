import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import { catchUpIndex } from './catch-up-index.ts';

/** Makes the search index anew from the articles. What is left when it is broken off is taken in at the next start. */
export async function rebuildIndex(ports: Ports, control: JobControl, total: number): Promise<null> {
  const command = { name: 'searching.rebuildIndex', actor: '', at: ports.clock.now(), undoable: false };
  ports.store.write({ ...command, indexLater: true }, (tx) => tx.searchWriter.startRebuild());
  await catchUpIndex(ports, async (left) => {
    control.progress(Math.max(0, total - left), null, null);
    await control.pause();
  });
  return null;
}
