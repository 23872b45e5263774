import type { FeatureHandlers } from '../handlers.ts';

export const searchingHandlers: FeatureHandlers<'searching'> = {
  'searching.search': {
    run: 'read',
    handle(tx, input, { clock }) {
      const startedAt = clock.elapsed();
      const result = tx.search.search(input);
      return { ...result, elapsedMs: clock.elapsed() - startedAt };
    },
  },
};
