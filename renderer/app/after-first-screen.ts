import type { QueryClient } from '@tanstack/react-query';

/** Calls back once everything that the first screen asks the library has been answered and shown. */
export function afterFirstScreen(queryClient: QueryClient, act: () => void): void {
  const cache = queryClient.getQueryCache();
  const stop = cache.subscribe(() => {
    const isAnswered = cache.getAll().some(({ state }) => state.status !== 'pending');
    if (!isAnswered || queryClient.isFetching() > 0) return;
    stop();
    // The answers are painted first.
    requestAnimationFrame(() => setTimeout(act));
  });
}
