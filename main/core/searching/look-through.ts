import type { Looking } from '#shared/contract/searching.ts';
import type { Ports } from '../ports/index.ts';
import type { IndexQuery } from './index-query.ts';

/**
 * Looks at every article that a query's lists cannot decide, a moment at a time with other calls in between: whatever
 * asks for the whole result afterwards has it at once. `pause` is awaited before each further moment; what it throws
 * ends the work where it stands.
 */
export async function lookThrough(
  ports: Ports,
  query: IndexQuery,
  pause: (looking: Looking) => Promise<void> = () => ports.clock.pause(),
): Promise<void> {
  for (;;) {
    const unfinished = ports.store.read((tx) => tx.search.lookOn(query));
    if (unfinished === null) return;
    await pause(unfinished);
  }
}
