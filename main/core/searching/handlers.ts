import type { FeatureHandlers } from '../handlers.ts';
import { rebuildIndex } from './rebuild-index.ts';

export const searchingHandlers: FeatureHandlers<'searching'> = {
  'searching.search': {
    run: 'read',
    handle(tx, input, { clock }) {
      const startedAt = clock.elapsed();
      const result = tx.search.search(input);
      return { ...result, elapsedMs: clock.elapsed() - startedAt };
    },
  },
  'searching.rebuildIndex': {
    run: 'async',
    handle(_input, { ports, jobs }) {
      const total = ports.store.read((tx) => tx.library.overview().articles);
      return { jobId: jobs.start('reindex', total, (control) => rebuildIndex(ports, control, total)) };
    },
  },
};
