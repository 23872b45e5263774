import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Calls back once everything that the first screen asks the library has been answered and shown. For the component around
 * all others, whose effects come after theirs: what they ask by themselves is under way by then.
 */
export function useAfterFirstScreen(act: () => void): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let isOver = false;
    const look = (): void => {
      if (isOver || queryClient.isFetching() > 0) return;
      isOver = true;
      // The answers are painted first.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));
    };
    const stop = queryClient.getQueryCache().subscribe(look);
    look();
    return stop;
  }, [queryClient, act]);
}
